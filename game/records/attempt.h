// The edge of the room: what SQLite or the system refused becomes a sentence for the person at the
// screen. Private to the room.
//
// Entry point: attempt(). `what` is the beginning of the sentence: "the reply was not recorded".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/result.h"
#include "base/spoken.h"
#include "base/words.h"
#include "records/database.h"

namespace earshot::records {

base::Failure failure_of(std::string_view what, const std::filesystem::path& folder,
                         const DatabaseError& error);

// The result of `work`, or the failure that its DatabaseError means. `work` may itself return a
// Result or nothing.
template <class Work>
auto attempt(std::string_view what, const std::filesystem::path& folder, const Work& work) {
  using Value = std::invoke_result_t<Work>;
  using Returned = std::conditional_t<std::is_void_v<Value>, base::Done, Value>;
  using Answer = base::Result<Returned>;
  try {
    if constexpr (std::is_void_v<Value>) {
      work();
      return Answer(base::Done{});
    } else {
      return Answer(work());
    }
  } catch (const DatabaseError& error) {
    return Answer(failure_of(what, folder, error));
  }
}

// A refusal that is no fault of the database: "there is already somebody called Anna".
class Objection : public DatabaseError {
 public:
  explicit Objection(const std::string& sentence) : DatabaseError(Trouble::other, sentence) {}
};

}  // namespace earshot::records
