// Each word of the person becomes one action of the play; what may not be done, the play itself
// says.
#include "content/conversation.h"

#include <algorithm>
#include <ostream>

#include "play/order.h"

namespace earshot::content {

namespace {

// The causes in an order that gives nothing away: as the play deals its cards.
std::vector<scenario::CauseIndex> dealt_causes(const scenario::Scenario& scenario,
                                               std::uint64_t order) {
  std::vector<scenario::CauseIndex> causes;
  for (std::size_t i = 0; i < scenario.causes.size(); ++i) {
    causes.push_back(static_cast<scenario::CauseIndex>(i));
  }
  const auto key = [&](scenario::CauseIndex cause) {
    return play::card_order(order, play::kNone, cause);
  };
  std::sort(causes.begin(), causes.end(), [&](auto a, auto b) { return key(a) < key(b); });
  return causes;
}

std::string kind_of(scenario::Choice::Kind kind) {
  switch (kind) {
    case scenario::Choice::Kind::say:
      return "";
    case scenario::Choice::Kind::act:
      return "→ ";
    case scenario::Choice::Kind::summarise:
      return "(say back) ";
    case scenario::Choice::Kind::diagnose:
      break;
  }
  return "(name the cause) ";
}

constexpr std::string_view kHelp[] = {
    "Enter     hear the next line; when all were said, look at the replies again",
    "1, 2 …    give this reply; before the last line was said, it interrupts",
    "r         the replies",
    "n, n 2    notice something about the last line, or about the second of this visit",
    "g, g 2    look at what distracts you",
    "f         the facts you know; those with * stand in your notes",
    "note 1 3  write facts 1 and 3 into your notes; unnote takes them out",
    "p         what you promised",
    "record    what the desk's system shows",
    "leave     leave the customer; quit stops playing",
};

}  // namespace

Conversation::Conversation(play::Run& run, play::Mode mode, Console& console, Ink ink)
    : run_(run),
      scenario_(run.scenario()),
      mode_(mode),
      console_(console),
      ink_(ink),
      narrator_(run, console.out, ink, console.width, mode == play::Mode::practice),
      prompt_(console),
      notebook_(scenario_, console) {}

void Conversation::hold() {
  narrator_.open();
  tell("? lists what you can do. Enter hears the next line.");
  while (!run_.closed()) {
    narrator_.tell_news();
    notebook_.learn_from(view());
    if (run_.ended()) {
      show_end();
    } else if (view().still_to_come == 0 && !replies_shown_) {
      show_replies();
    }
    const auto line = prompt_.ask(sign());
    if (!line || obey(*line) == Going::quit) break;
  }
  narrator_.tell_news();
}

// Dots while the customer has not finished.
std::string Conversation::sign() const { return view().still_to_come > 0 ? "\n… > " : "\n> "; }

Conversation::Going Conversation::obey(const std::string& line) {
  const std::vector<std::string> words = words_of(line);
  if (words.empty()) {
    go_on();
  } else if (words[0] == "quit") {
    return Going::quit;
  } else if (const auto number = number_in(words[0])) {
    reply(*number);
  } else if (!obey_word(words[0], words)) {
    tell("There is no `" + words[0] + "` here; ? lists what you can do.");
  }
  return Going::on;
}

bool Conversation::obey_word(std::string_view word, const std::vector<std::string>& words) {
  if (word == "?" || word == "help") return show_help(), true;
  if (word == "r" || word == "replies") return show_replies(), true;
  if (word == "f" || word == "facts") return notebook_.print(view()), true;
  if (word == "p" || word == "promises") return show_promises(), true;
  if (word == "record") return narrator_.record(), true;
  if (word == "n" || word == "notice") return mark(true, words), true;
  if (word == "g" || word == "glance") return mark(false, words), true;
  if (word == "note" || word == "unnote") return note(word == "note", words), true;
  if (word == "leave") return act(play::Leave{}), true;
  if (word == "close") return act(play::Close{}), true;
  return false;
}

void Conversation::act(const play::Action& action) {
  if (const auto refusal = run_.apply(action)) {
    tell("No: " + std::string(play::sentence_of(*refusal)) + ".");
  } else if (!std::holds_alternative<play::Note>(action) &&
             !std::holds_alternative<play::Unnote>(action)) {
    replies_shown_ = false;
  }
}

void Conversation::go_on() {
  const play::View now = view();
  if (now.can_close) return act(play::Close{});
  if (now.still_to_come > 0) return act(play::Hear{});
  replies_shown_ = false;
}

void Conversation::mark(bool notice, const std::vector<std::string>& words) {
  const auto asked = words.size() > 1 ? number_in(words[1]) : static_cast<int>(view().lines.size());
  if (!asked || *asked < 1 || *asked > static_cast<int>(scenario::kMaxLinesPerNode)) {
    return tell("No such line was heard in this visit.");
  }
  const auto position = static_cast<std::uint8_t>(*asked - 1);
  if (notice) return act(play::Notice{position});
  act(play::Glance{position});
}

void Conversation::note(bool write, const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto fact = notebook_.fact(words[i]);
    if (!fact) {
      tell("You know no fact with the number `" + words[i] + "`; f lists them.");
    } else if (write) {
      act(play::Note{*fact});
    } else {
      act(play::Unnote{*fact});
    }
  }
  notebook_.print(view());
}

void Conversation::reply(int number) {
  const play::View now = view();
  const auto card = std::find_if(now.cards.begin(), now.cards.end(),
                                 [&](const play::Card& one) { return one.number == number; });
  if (card == now.cards.end())
    return tell("There is no reply " + std::to_string(number) + "; r lists them.");
  if (card->what->kind == scenario::Choice::Kind::summarise && !card->locked)
    return say_back(card->choice);
  if (card->what->kind == scenario::Choice::Kind::diagnose && !card->locked)
    return name_cause(card->choice);
  act(play::Choose{card->choice});
}

void Conversation::say_back(scenario::ChoiceIndex choice) {
  const auto facts = notebook_.pick(ink_.strong("What do you say back?"), view());
  if (!facts) return tell("You say nothing yet.");
  act(play::Choose{choice, *facts});
}

void Conversation::name_cause(scenario::ChoiceIndex choice) {
  const auto cause = pick_cause();
  if (!cause) return tell("You say nothing yet.");
  const auto facts = notebook_.pick(ink_.strong("What shows it?"), view());
  if (!facts) return tell("You say nothing yet.");
  act(play::Choose{choice, *facts, cause});
}

std::optional<scenario::CauseIndex> Conversation::pick_cause() {
  const auto causes = dealt_causes(scenario_, run_.order());
  console_.out << "\n" << ink_.strong("Which is the cause?") << "\n";
  for (std::size_t i = 0; i < causes.size(); ++i) {
    console_.out << wrapped(scenario_.causes[causes[i]].is, console_.width,
                            numbered(static_cast<int>(i) + 1));
  }
  while (const auto line = prompt_.ask("\nits number, or x to think again > ")) {
    if (*line == "x") return std::nullopt;
    const auto number = number_in(*line);
    if (number && *number >= 1 && *number <= static_cast<int>(causes.size())) {
      return causes[static_cast<std::size_t>(*number - 1)];
    }
    tell("That is no number of a cause.");
  }
  return std::nullopt;
}

void Conversation::show_replies() {
  replies_shown_ = true;
  console_.out << "\n";
  for (const play::Card& card : view().cards) {
    std::string words = kind_of(card.what->kind) + marked(card.what->text, ink_);
    if (card.locked) words = ink_.faint(words + " — " + card.what->hint);
    console_.out << wrapped(words, console_.width, numbered(card.number));
  }
}

void Conversation::show_promises() {
  const play::View now = view();
  console_.out << "\n";
  if (now.promises.empty()) console_.out << "  You have promised nothing.\n";
  for (const play::PromiseView& promise : now.promises) {
    const bool pending = promise.status == play::PromiseStatus::open ||
                         promise.status == play::PromiseStatus::renewed;
    const std::string state =
        pending ? "day " + std::to_string(promise.due) : std::string(play::name_of(promise.status));
    console_.out << wrapped(scenario_.promises[promise.promise].is + " (" + state + ")",
                            console_.width, "  ");
  }
}

void Conversation::show_help() {
  console_.out << "\n";
  for (const std::string_view line : kHelp) console_.out << "  " << line << "\n";
}

void Conversation::show_end() {
  if (replies_shown_) return;
  replies_shown_ = true;
  tell("Your notes are still open: f, note, unnote. Enter closes the case.");
}

void Conversation::tell(const std::string& sentence) {
  console_.out << "\n" << wrapped(ink_.faint(sentence), console_.width, "  ");
}

play::View Conversation::view() const {
  return play::view(scenario_, run_.state(), run_.order(), mode_);
}

}  // namespace earshot::content
