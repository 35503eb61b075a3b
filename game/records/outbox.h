// The outbox of a client (workshop/outbox.h) in the records of the person who plays.
#pragma once

#include <functional>
#include <string>

#include "records/store.h"
#include "workshop/outbox.h"

namespace earshot::records {

class StoredOutbox final : public workshop::Outbox {
 public:
  // The store must outlive it. `now` is asked for whenever something is written that has a date.
  StoredOutbox(Store& store, PersonId person, std::function<std::string()> now)
      : store_(store), person_(person), now_(std::move(now)) {}

  base::Outcome keep_seat(const workshop::KeptSeat& seat) override;
  base::Outcome keep_board(const std::string& event, const std::string& seat,
                           const std::string& board, std::int64_t offset) override;
  base::Outcome leave_seat(const std::string& event, const std::string& seat) override;
  base::Result<std::vector<workshop::KeptPlay>> plays(const std::string& event,
                                                      const std::string& seat) const override;
  base::Outcome begin(const workshop::PlayKey& key, const scenario::Scenario& scenario,
                      const std::string& variant, std::uint64_t order,
                      std::span<const std::string> stored) override;
  base::Result<bool> has(const workshop::PlayKey& key) const override;
  base::Result<std::vector<std::string>> commands(const workshop::PlayKey& key) const override;
  base::Outcome acknowledge(const workshop::PlayKey& key, std::size_t commands) override;
  base::Outcome extend(const workshop::PlayKey& key, std::span<const std::string> stored) override;
  base::Outcome end(const workshop::PlayKey& key) override;
  base::Outcome give_up(const workshop::PlayKey& key) override;

 private:
  base::Result<workshop::KeptPlay> find(const workshop::PlayKey& key) const;

  Store& store_;
  PersonId person_;
  std::function<std::string()> now_;
};

}  // namespace earshot::records
