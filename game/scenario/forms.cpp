// The tables of the scenario format; those of rubric, pack and sessions are in forms_pack.cpp. Keys
// stand in the usual order.
#include "scenario/forms.h"

#include <algorithm>
#include <array>

#include "scenario/forms_rows.h"
#include "scenario/model.h"

namespace earshot::scenario {

const Key* Form::find(std::string_view key) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& row) { return row.name == key; });
  return found == keys.end() ? nullptr : &*found;
}

namespace forms {
namespace {

constexpr int kMostEffect = 100;
constexpr int kMostRecords = 24;
constexpr int kMostCovers = 64;

constinit const std::array kScenario = {
    plain("earshot", Shape::version, kRequired, "the version of the format: 1; it stands first"),
    plain("title", Shape::text, kRequired, "what the scenario card is headed"),
    plain("summary", Shape::text, kRequired,
          "one or two sentences on the card; they must not give the cause away"),
    reference("sector", kRequired, NameKind::sector,
              "one of the pack's sectors; free outside a pack"),
    word("channel", kRequired, WordList::channels, "how the customer and the player meet"),
    word("place", kOptional, WordList::places,
         "where they meet, as it is drawn behind the customer"),
    word("time", kOptional, WordList::times, "the time of day, as it is drawn"),
    number("difficulty", kRequired, 1, 5, "how hard it is, from 1 to 5"),
    number("minutes", kRequired, 1, kMostMinutes, "how long a play takes"),
    references("knowledge", Shape::names, NameKind::page, kMostCovers,
               "knowledge pages of the pack that lie on the desk"),
    references(
        "covers", Shape::names, NameKind::item, kMostCovers,
        "items of the curriculum that this scenario exercises beside those of its techniques"),
    inner("customer", Shape::form, kRequired, customer,
          "who comes, and how they feel when they come"),
    plain("complaint", Shape::text, kRequired, "the stated problem, in the customer's words"),
    plain("wants", Shape::text, kRequired, "the outcome that the customer hopes for"),
    inner("causes", Shape::form_map, kRequired, cause,
          "what might be wrong: the real cause and believable decoys", kMinCauses, kMaxCauses),
    inner("facts", Shape::form_map, kRequired, fact, "what can be learnt", 1, kMaxFacts),
    inner("cues", Shape::form_map, kOptional, cue, "what can be noticed beside the words", 0,
          kMaxCues),
    inner("promises", Shape::form_map, kOptional, promise, "what the player can undertake", 0,
          kMaxPromises),
    references("expects", Shape::names, NameKind::technique, kMaxExpects,
               "the steps that good follow-through takes with this customer; each is worth points "
               "when it was taken"),
    inner("variables", Shape::variables, kOptional, variable, "what else the play has to remember",
          0, kMaxVariables),
    several("variants", Shape::ids, 2, kMaxVariants, "one of these is drawn for each play"),
    reference("start", kRequired, NameKind::node, "the first node"),
    reference("if_out_of_patience", kOptional, NameKind::node,
              "where the customer goes when trust is 0 or tension 100; a node may name its own"),
    inner("nodes", Shape::form_map, kRequired, node, "the stations of the conversation", 1,
          kMaxNodes),
    inner("endings", Shape::form_map, kRequired, ending, "how it may end", 1, kMaxEndings),
};

constinit const std::array kCustomer = {
    plain("name", Shape::text, kRequired, "first and last name"),
    plain("pronouns", Shape::text, kOptional, "such as she/her"),
    number("trust", kOptional, 0, 100, "at the start; 50 unless given", kFives),
    number("tension", kOptional, 0, 100, "at the start; 50 unless given", kFives),
    inner("portrait", Shape::form, kOptional, portrait,
          "how the customer looks; what is left out is drawn from the name"),
    several("record", Shape::record, 0, kMostRecords,
            "what the desk's system shows before anything is looked up; no facts: what teaches a "
            "fact is a reply with `learn`"),
};

constinit const std::array kPortrait = {
    number("age", kOptional, 20, 80, "in years"),
    number("skin", kOptional, 1, 10, "from the lightest, 1, to the darkest, 10"),
    inner("hair", Shape::form, kOptional, hair, "style and colour"),
    word("face", kOptional, WordList::faces, "its shape"),
    plain("glasses", Shape::boolean, kOptional, "whether they are worn"),
    word("beard", kOptional, WordList::beards, "its form"),
    word("headwear", kOptional, WordList::headwear, "what is worn on the head"),
    inner("clothes", Shape::form, kOptional, clothes, "kind and colour"),
};
constinit const std::array kHair = {
    word("style", kOptional, WordList::hair_styles, "how it is worn"),
    word("colour", kOptional, WordList::hair_colours, "its colour"),
};
constinit const std::array kClothes = {
    word("kind", kOptional, WordList::clothes, "what is worn"),
    word("colour", kOptional, WordList::clothes_colours, "its colour"),
};

constinit const std::array kCause = {
    plain("is", Shape::text, kRequired, "the cause in one sentence"),
    plain("real", Shape::real, kOptional,
          "`true` on exactly one cause; where there are variants, those in which this one is the "
          "real one"),
    plain("suggested", Shape::boolean, kOptional,
          "`true` where the complaint points at it: the trap for whoever stops listening"),
    references("needs", Shape::names, NameKind::fact, kMaxFacts,
               "the facts that prove it; at least two for the real cause"),
    references("ruled_out_by", Shape::names, NameKind::fact, kMaxFacts,
               "the facts that exclude it; a wrong cause should have at least one"),
};
constinit const std::array kFact = {
    plain("is", Shape::text, kRequired, "the sentence as it should stand in the case notes"),
    number("weight", kOptional, 1, kMaxFactWeight,
           "how much it counts as evidence; 1 unless given"),
    plain("note", Shape::boolean, kOptional,
          "`true`: it belongs in the case notes though it proves nothing: what was agreed, when "
          "somebody can be reached"),
    plain("noise", Shape::boolean, kOptional,
          "`true`: it is true and beside the point; in the case notes it is too much"),
};
constinit const std::array kCue = {
    plain("is", Shape::text, kRequired, "the caption: what is seen or heard"),
    plain("signal", Shape::text, kRequired,
          "what is perceived: on the phone a word of `words voice-signals`, in a chat of `words "
          "chat-signals`, elsewhere of both `words gestures` and `words voice-signals`; `voice-` "
          "may be "
          "left out: `drops` is `voice-drops`"),
    plain("safety", Shape::boolean, kOptional,
          "`true`: leaving it unanswered fails the play, whatever its points"),
};
constinit const std::array kPromise = {
    plain("is", Shape::text, kRequired, "what is undertaken"),
    number("due", kRequired, 1, kMaxDay, "the day by which it is kept"),
    plain("impossible", Shape::boolean, kOptional,
          "`true`: nobody could keep it, and whoever makes it has made a false promise"),
};
constinit const std::array kVariable = {
    plain("range", Shape::variables, kRequired, "`0..3`, or `no` or `yes`, or a list of words"),
    plain("start", Shape::text, kOptional,
          "its value at the beginning of a play; the first of its range unless given"),
};

constinit const std::array kNode = {
    number("day", kOptional, 1, kMaxDay,
           "the day; that of the node one comes from unless given; days never go back"),
    plain("scene", Shape::scene, kOptional,
          "`desk`: the player is alone, between contacts; nobody is there to be interrupted"),
    reference("if_out_of_patience", kOptional, NameKind::node,
              "where the customer goes in place of this node when trust is 0 or tension 100"),
    inner("lines", Shape::form_list, kOptional, line, "what is said here, one line after another",
          0, kMaxLinesPerNode),
    inner("interrupted", Shape::form_list, kOptional, reaction,
          "what the customer says to being interrupted: the first whose `if` holds", 0,
          kMaxLinesPerNode),
    inner("choices", Shape::form_list, kOptional, choice,
          "the replies; a node without any is a mistake that `check` reports", 0,
          kMaxChoicesPerNode),
};
constinit const std::array kLine = {
    plain("who", Shape::text, kOptional,
          "`narrator`, for what nobody says; the customer unless given"),
    plain("text", Shape::told, kRequired,
          "what is said, with the facts in it marked `[words](fact)`"),
    word("feeling", kOptional, WordList::feelings,
         "what is felt in it: an opportunity for empathy, named so that the debrief can say what "
         "was missed"),
    reference("cue", kOptional, NameKind::cue, "what can be noticed once the line was heard"),
    word("shows", kOptional, WordList::gestures,
         "body language; it follows from trust, tension and feeling unless given"),
    plain("if", Shape::condition, kOptional, "said only when this holds"),
    plain("distraction", Shape::text, kOptional,
          "what else may be looked at while the customer speaks; looking costs trust and points"),
};
constinit const std::array kReaction = {
    plain("text", Shape::speech, kRequired, "what the customer says"),
    plain("if", Shape::condition, kOptional, "said only when this holds"),
};

constinit const std::array kChoice = {
    plain("id", Shape::id, kOptional,
          "what plays and conditions call it, unique in its node; the first five words joined by "
          "`-` unless given"),
    plain("say", Shape::speech, kOptional,
          "what the player says; exactly one of `say`, `do`, `summarise` and `diagnose`"),
    plain("do", Shape::speech, kOptional, "what the player does: an action, not speech"),
    plain("summarise", Shape::speech, kOptional,
          "what is said to open the notebook: the player picks the facts to say back"),
    plain("diagnose", Shape::speech, kOptional,
          "what is said to open the board: the player picks a cause and pins the facts that prove "
          "it"),
    plain("if", Shape::condition, kOptional, "shown only when this holds"),
    plain("hint", Shape::text, kOptional,
          "why the reply is locked: it is then shown, locked, while `if` does not hold"),
    reference("technique", kRequired, NameKind::technique, "a technique of the rubric"),
    plain("again", Shape::boolean, kOptional,
          "`true`: may be given more than once; a reply is gone once it was given otherwise"),
    references("learn", Shape::name_or_names, NameKind::fact, kMaxFacts,
               "facts that the player gets by it, from a look into the system or an answer that "
               "the lines leave out"),
    references("promise", Shape::name_or_names, NameKind::promise, kMaxPromises,
               "promises that it makes"),
    references("keep", Shape::name_or_names, NameKind::promise, kMaxPromises,
               "promises that it keeps"),
    references("renew", Shape::renewals, NameKind::promise, kMaxPromises,
               "tells the customer in time that a promise moves: `{ring-on-friday: day 5}`"),
    references("set", Shape::assignments, NameKind::variable, kMaxVariables,
               "gives variables a value: `{plan: small}`, or changes a number: `{calls: +1}`"),
    number("trust", kOptional, -kMostEffect, kMostEffect,
           "`+5`, `-10`: in place of the technique's own effect", kFives),
    number("tension", kOptional, -kMostEffect, kMostEffect,
           "`+5`, `-10`: in place of the technique's own effect", kFives),
    inner("penalty", Shape::form, kOptional, penalty,
          "in place of the technique's penalties, all of them; `{}` takes them off"),
    or_null(word("critical", kOptional, WordList::criticals,
                 "fails the play whatever its points; `null` takes the technique's own flag off")),
    number("level", kOptional, 1, 5,
           "how far this wording answers the feeling, in place of the technique's level"),
    plain("goto", Shape::route, kRequired,
          "where it leads: a node or an ending, or a list of cases"),
    plain(
        "feedback", Shape::speech, kOptional,
        "why this was a good or a poor move, to this customer; the coach says it, and the debrief"),
};
constinit const std::array kPenalty = {
    number("root-cause", kOptional, 0, 100, "points taken off"),
    number("empathy", kOptional, 0, 100, "points taken off"),
    number("follow-through", kOptional, 0, 100, "points taken off"),
};
constinit const std::array kRouteCase = {
    plain("if", Shape::condition, kOptional,
          "the case is taken when this holds; the last case has none"),
    reference("to", kRequired, NameKind::node, "a node or an ending"),
};
constinit const std::array kSummaryRoute = {
    plain("complete", Shape::route, kRequired,
          "when every fact that the real cause needs was said back"),
    plain("partial", Shape::route, kRequired, "when some were"),
    plain("wrong", Shape::route, kRequired, "when none was"),
};
constinit const std::array kDiagnosisRoute = {
    plain("right", Shape::route, kRequired, "when the real cause was named"),
    plain("unproven", Shape::route, kOptional,
          "when it was named and the evidence is not complete; `right` unless given"),
    plain("wrong", Shape::route, kRequired, "when another cause was named"),
};
constinit const std::array kEnding = {
    plain("title", Shape::text, kRequired, "what the last page is headed"),
    word("outcome", kRequired, WordList::outcomes, "what became of the problem"),
    plain("text", Shape::speech, kRequired, "how it ended"),
    plain("later", Shape::speech, kOptional, "what happened weeks after"),
};

}  // namespace

constinit const Form scenario{"scenario", "a scenario", kScenario};
constinit const Form customer{"customer", "a customer", kCustomer};
constinit const Form portrait{"portrait", "a portrait", kPortrait};
constinit const Form hair{"hair", "hair", kHair};
constinit const Form clothes{"clothes", "clothes", kClothes};
constinit const Form cause{"cause", "a cause", kCause};
constinit const Form fact{"fact", "a fact", kFact, "is"};
constinit const Form cue{"cue", "a cue", kCue};
constinit const Form promise{"promise", "a promise", kPromise};
constinit const Form variable{"variable", "a variable", kVariable, "range"};
constinit const Form node{"node", "a node", kNode};
constinit const Form line{"line", "a line", kLine, "text"};
constinit const Form reaction{"interrupted", "a line of `interrupted`", kReaction, "text"};
constinit const Form choice{"choice", "a choice", kChoice};
constinit const Form penalty{"penalty", "a penalty", kPenalty};
constinit const Form route_case{"goto", "a case of `goto`", kRouteCase};
constinit const Form summary_route{"goto of summarise", "the `goto` of a summary", kSummaryRoute};
constinit const Form diagnosis_route{"goto of diagnose", "the `goto` of a diagnosis",
                                     kDiagnosisRoute};
constinit const Form ending{"ending", "an ending", kEnding};

}  // namespace forms

std::span<const Form* const> all_forms() {
  static constexpr std::array kForms = {&forms::scenario,
                                        &forms::customer,
                                        &forms::portrait,
                                        &forms::hair,
                                        &forms::clothes,
                                        &forms::cause,
                                        &forms::fact,
                                        &forms::cue,
                                        &forms::promise,
                                        &forms::variable,
                                        &forms::node,
                                        &forms::line,
                                        &forms::reaction,
                                        &forms::choice,
                                        &forms::penalty,
                                        &forms::route_case,
                                        &forms::summary_route,
                                        &forms::diagnosis_route,
                                        &forms::ending,
                                        &forms::rubric,
                                        &forms::weights,
                                        &forms::pass,
                                        &forms::rubric_root_cause,
                                        &forms::rubric_follow_through,
                                        &forms::rubric_empathy,
                                        &forms::rubric_promises,
                                        &forms::technique,
                                        &forms::example,
                                        &forms::pack,
                                        &forms::session,
                                        &forms::session_entry,
                                        &forms::curriculum,
                                        &forms::curriculum_item};
  return kForms;
}

}  // namespace earshot::scenario
