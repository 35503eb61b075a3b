#include "workshop/dealt.h"

#include <algorithm>

#include <fmt/format.h>

#include "workshop/requests.h"
#include "workshop/seen.h"
#include "workshop/tables.h"

namespace earshot::workshop {
namespace {

constexpr std::int64_t kViewAgain = 1'000;  // milliseconds

std::string view_path(const PlayKey& key, const char* what) {
  return fmt::format("/api/events/{}/rounds/{}/{}", key.event, key.round, what);
}

// Only what belongs to it: the host refuses keys that it does not expect.
Json move_json(const Move& move) {
  Json json = {{"do", word_of(move.what)}};
  if (move.line >= 0) json["line"] = move.line;
  if (move.fact >= 0) json["fact"] = move.fact;
  if (move.card >= 0) json["card"] = move.card;
  if (!move.facts.empty()) json["facts"] = move.facts;
  if (move.cause >= 0) json["cause"] = move.cause;
  return json;
}

// It leaves lines and cards as they are, so that another may follow before it is answered.
bool is_aside(const Move& move) {
  return move.what == MoveKind::note || move.what == MoveKind::unnote ||
         move.what == MoveKind::notice;
}

struct AsMove {
  const DealtTalk& talk;

  std::optional<Move> operator()(const play::Hear&) const { return Move{}; }
  std::optional<Move> operator()(const play::Leave&) const { return plain(MoveKind::leave); }
  std::optional<Move> operator()(const play::Close&) const { return plain(MoveKind::close); }
  std::optional<Move> operator()(const play::Notice& notice) const {
    return on_line(MoveKind::notice, notice.position);
  }
  std::optional<Move> operator()(const play::Glance& glance) const {
    return on_line(MoveKind::glance, glance.position);
  }
  std::optional<Move> operator()(const play::Note& note) const {
    return on_fact(MoveKind::note, note.fact);
  }
  std::optional<Move> operator()(const play::Unnote& note) const {
    return on_fact(MoveKind::unnote, note.fact);
  }
  std::optional<Move> operator()(const play::Choose& choose) const {
    const auto& cards = talk.view.cards;
    const auto card = std::find_if(cards.begin(), cards.end(), [&](const play::Card& one) {
      return one.choice == choose.choice;
    });
    if (card == cards.end()) return std::nullopt;
    Move move = plain(MoveKind::choose);
    move.card = card->number;
    for (int fact = 0; fact < static_cast<int>(scenario::kMaxFacts); ++fact) {
      if ((choose.facts >> static_cast<unsigned>(fact) & 1U) != 0) move.facts.push_back(fact);
    }
    if (choose.cause) move.cause = *choose.cause;
    return move;
  }

  static Move plain(MoveKind what) {
    Move move;
    move.what = what;
    return move;
  }
  static Move on_line(MoveKind what, int line) {
    Move move = plain(what);
    move.line = line;
    return move;
  }
  static Move on_fact(MoveKind what, int fact) {
    Move move = plain(what);
    move.fact = fact;
    return move;
  }
};

}  // namespace

std::optional<Move> Dealt::move_of(const play::Action& action) const {
  return std::visit(AsMove{*talk_}, action);
}

bool Dealt::act(const play::Action& action) {
  if (!talk_ || talk_->state.closed) return false;
  const auto move = move_of(action);
  if (!move || (waits() && !is_aside(*move))) return false;
  problem_.clear();
  queue_.push_back(*move);
  return true;
}

std::optional<Ask> Dealt::next(const PlayKey& wanted, std::int64_t now,
                               const std::function<std::string()>& new_key) {
  if (!key_ || !(*key_ == wanted)) begin(wanted);
  if (now < not_before_) return std::nullopt;
  if (sent_) return sent_;
  Ask question;
  if (stale_ || !talk_) {
    question.path = view_path(wanted, "view");
    return question;
  }
  if (queue_.empty()) return std::nullopt;
  question.method = "POST";
  question.path = view_path(wanted, "moves");
  question.key = new_key();
  question.body =
      Json{{"run", talk_->run}, {"first", talk_->moves}, {"move", move_json(queue_.front())}}
          .dump();
  queue_.pop_front();
  sent_ = question;
  return question;
}

void Dealt::hear(const Heard& heard, std::int64_t now) {
  if (heard.what == Heard::What::unreachable) return;  // the same again, when the host is back
  if (heard.status == 429 || heard.status == 503) {
    not_before_ = now + std::max(1, heard.retry_after) * 1000LL;
    return;
  }
  if (heard.status == 200) {
    sent_.reset();
    return take(heard);
  }
  hear_refusal(heard, now);
}

void Dealt::take(const Heard& heard) {
  auto talk = dealt_talk(heard.body);
  if (!talk || talk->run != key_->run) {
    stale_ = true;
    return;
  }
  talk_ = std::move(talk);
  stale_ = false;
  ++generation_;
}

// The play stands as the host says; what was meant to follow was meant for another view.
void Dealt::hear_refusal(const Heard& heard, std::int64_t now) {
  const SeenError error = seen_error(heard.body);
  const bool moved = sent_.has_value();
  elsewhere_ = moved && error.code == "gap";
  if (moved && error.code == "refused") problem_ = error.message;
  drop_moves();
  stale_ = true;
  not_before_ = now + (moved ? 0 : kViewAgain);
}

void Dealt::drop_moves() {
  sent_.reset();
  queue_.clear();
}

void Dealt::begin(const PlayKey& wanted) {
  const int generation = generation_;
  *this = Dealt();
  generation_ = generation + 1;
  key_ = wanted;
}

}  // namespace earshot::workshop
