#include "ui/screens/workshop/phrases.h"

#include <fmt/format.h>

#include <array>

#include "ui/words/words.h"

namespace earshot::ui {
namespace {

struct TroubleWords {
  std::string_view code;
  std::string_view words;
};

constexpr std::array kTroubles{
    TroubleWords{
        "wrong-code",
        msg("There is no workshop with this code. Read the six symbols on the wall again.")},
    TroubleWords{
        "no-such-seat",
        msg("No seat has this code. It stands on the screen of the workstation where you sat.")},
    TroubleWords{"slow-down",
                 msg("Too many tries came from this room. Wait a moment, then try again.")},
    TroubleWords{"locked", msg("The facilitator takes no new players now. Who has a seat can take "
                               "it up with its code.")},
    TroubleWords{"full", msg("All seats are taken.")},
    TroubleWords{
        "name-taken",
        msg("Somebody here has this name, or one that looks like it. Choose another one.")},
    TroubleWords{"name-refused",
                 msg("This name cannot be shown to the room. Use letters, up to 40 of them.")},
    TroubleWords{"kicked", msg("The facilitator has sent this seat out.")},
    TroubleWords{"not-a-host",
                 msg("Something answers at this address, but it is no host of a workshop.")},
    TroubleWords{"other-protocol", msg("The host is of another version than this game, and they do "
                                       "not understand each other.")},
    TroubleWords{"other-rules",
                 msg("The host plays by other rules than this game: the two are of different "
                     "versions. Nothing you played here would count there.")},
    TroubleWords{"other-certificate",
                 msg("Something answers at this address, but its certificate is not the one that "
                     "belongs to it. It was told nothing. Ask the facilitator for the link for "
                     "the game, and enter all of it.")},
    TroubleWords{"https-only", msg("This host is encrypted. Type https:// before the address.")},
    TroubleWords{
        "other-host",
        msg("The host does not answer to this address. Type the one that stands on the wall.")},
};

}  // namespace

std::string clock_words(std::int64_t milliseconds) {
  const std::int64_t seconds = (milliseconds + 999) / 1000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::vector<std::string> rules_words(const workshop::Rules& rules) {
  static constexpr std::array<std::string_view, 3> kPaces{
      msg("The customer speaks slowly."), msg("The customer speaks at a natural pace."),
      msg("The customer speaks fast.")};
  std::vector<std::string> words;
  const auto add = [&](std::string_view text) { words.emplace_back(text); };
  add(tr(kPaces[static_cast<std::size_t>(rules.pace)]));
  add(rules.captions ? tr("Captions say how a line is said.") : tr("There are no captions."));
  if (rules.coach) add(tr("A coach says after each reply what it did."));
  if (rules.meters) add(tr("Trust and tension are shown."));
  if (!rules.coach && !rules.meters)
    add(tr("There is no coach, and no bars for trust and tension."));
  add(tr("Each conversation can be had once."));
  return words;
}

std::string trouble_words(const workshop::Door::Trouble& trouble) {
  if (trouble.code == "unreachable") {
    return std::string(
        tr("Nothing answers at this address. Is this computer in the same network as the host, and "
           "is the "
           "address the one on the wall?"));
  }
  for (const TroubleWords& one : kTroubles) {
    if (one.code == trouble.code) return std::string(tr(one.words));
  }
  return trf("The host says: {}.", trouble.message.empty() ? trouble.code : trouble.message);
}

std::string notice_words(const workshop::Notice& notice) {
  switch (notice.matter) {
    case workshop::Matter::went_on_elsewhere:
      return std::string(
          tr("Your seat played on at another workstation. You go on from there; what was played "
             "here after that "
             "does not count."));
    case workshop::Matter::not_accepted:
      return trf(
          "The host did not accept what was played here: {}. You go on from the last thing it has.",
          notice.why);
    case workshop::Matter::other_rules:
      return as_sentence(notice.why);
    case workshop::Matter::begun_anew:
      return std::string(
          tr("The facilitator began this round anew. What was played before does not count."));
    case workshop::Matter::too_late:
      return std::string(
          tr("The play was over when the last of what you played arrived. It is kept on this "
             "computer."));
    case workshop::Matter::not_kept:
      return as_sentence(notice.why);
  }
  return {};
}

std::string waiting_words(std::size_t commands) {
  return trn("1 thing you did is on this computer alone.",
             "{} things you did are on this computer alone.", commands);
}

std::string_view round_state_words(const workshop::SeenRound& round) {
  switch (round.state) {
    case workshop::RoundState::planned:
      return trc("of a round", "to come");
    case workshop::RoundState::playing:
    case workshop::RoundState::closing:
      return trc("of a round", "now");
    case workshop::RoundState::paused:
      return trc("of a round", "paused");
    case workshop::RoundState::done:
      return trc("of a round", "played");
    case workshop::RoundState::skipped:
      return trc("of a round", "left out");
    case workshop::RoundState::void_round:
      return trc("of a round", "does not count");
  }
  return {};
}

Pace pace_of(workshop::Pace pace) {
  static constexpr std::array kPaces{Pace::slow, Pace::natural, Pace::fast};
  return kPaces[static_cast<std::size_t>(pace)];
}

}  // namespace earshot::ui
