// The tables of the files around a scenario: rubric, pack, sessions, curriculum.
#include <array>

#include "scenario/forms_rows.h"

namespace earshot::scenario::forms {
namespace {

constexpr int kMostTechniques = 256;
constexpr int kMostItems = 1'000;
constexpr Key points(std::string_view name, std::string_view help) {
  return number(name, kRequired, 0, 100, help);
}
constinit const std::array kRubric = {
    plain("earshot-rubric", Shape::version, kRequired,
          "the version of the rubric's form: 1; it stands first"),
    inner("weights", Shape::form, kRequired, weights, "what the total is made of; together 100"),
    inner("pass", Shape::form, kRequired, pass, "what a play needs to be passed"),
    number("least-moments", kRequired, 0, 64, "moments that empathy is counted over, at least"),
    inner("root-cause", Shape::form, kRequired, rubric_root_cause, "what root cause is made of"),
    inner("follow-through", Shape::form, kRequired, rubric_follow_through,
          "what follow-through is made of"),
    inner("empathy", Shape::form, kRequired, rubric_empathy, "what is taken off empathy"),
    inner("promises", Shape::form, kRequired, rubric_promises, "what a broken promise does"),
    inner("techniques", Shape::form_map, kRequired, technique, "what a reply may be", 1,
          kMostTechniques),
};
constinit const std::array kWeights = {
    points("root-cause", "per cent of the total"),
    points("empathy", "per cent of the total"),
    points("follow-through", "per cent of the total"),
};
constinit const std::array kPass = {
    points("total", "points of the total"),
    points("each", "points of each score"),
};
constinit const std::array kRootCause = {
    points("facts", "for the facts that the real cause needs"),
    points("diagnosis", "for the right diagnosis at the first try"),
    points("second-diagnosis", "for the right diagnosis at the second try"),
    points("wrong-diagnosis", "taken off for each wrong one"),
    points("summary", "for a complete summary before any solution"),
    points("partial-summary", "for a partial one"),
    points("something-else", "for asking once whether there is something else"),
};
constinit const std::array kFollowThrough = {
    points("promises", "for promises kept, of those made"),
    points("steps", "for the steps that the scenario expects"),
    points("notes", "for the case notes"),
    points("silent-delay", "taken off when a promise's day passes in silence"),
};
constinit const std::array kEmpathy = {
    points("false-notice", "taken off for marking where there is nothing")};
constinit const std::array kPromises = {number(
    "broken-trust", kRequired, -100, 0, "trust lost when a promise breaks, in steps of 5", 5)};

constinit const std::array kTechnique = {
    plain("label", Shape::text, kRequired, "what it is called"),
    word("family", kRequired, WordList::families, "its family"),
    or_null(word("codes", kOptional, WordList::codes, "how it counts in the listening profile")),
    plain("teach", Shape::text, kRequired, "one sentence for the coach"),
    inner("example", Shape::form, kOptional, example, "a good wording and a poor one"),
    number("trust", kOptional, -100, 100, "effect on trust, in steps of 5", 5),
    number("tension", kOptional, -100, 100, "effect on tension, in steps of 5", 5),
    or_null(number("level", kOptional, 1, 5, "empathy level")),
    inner("penalty", Shape::form, kOptional, penalty, "points taken off, by score"),
    plain("solution", Shape::boolean, kOptional, "`true`: by this a solution has been offered"),
    or_null(word("critical", kOptional, WordList::criticals, "a flag that no score averages away")),
    references("covers", Shape::names, NameKind::item, 64, "curriculum ids"),
    plain("source", Shape::text, kOptional, "where it is taught"),
};
constinit const std::array kExample = {
    plain("good", Shape::text, kOptional, "a good wording"),
    plain("poor", Shape::text, kOptional, "a poor wording"),
};

constinit const std::array kPack = {
    plain("earshot-pack", Shape::version, kRequired,
          "the version of the pack's form: 1; it stands first"),
    plain("name", Shape::text, kRequired, "what the pack is called"),
    plain("version", Shape::text, kOptional, "such as 1.0.0"),
    several("languages", Shape::texts, 0, 64, "codes such as en, de"),
    several("sectors", Shape::texts, 0, 64, "the sectors that its scenarios may name"),
    number("reading-level", kOptional, 1, 13, "school years that a text may ask for"),
    plain("severity", Shape::severities, kOptional, "`EAR604: note`"),
};
constinit const std::array kSession = {
    plain("earshot-session", Shape::version, kRequired,
          "the version of the session's form: 1; it stands first"),
    plain("title", Shape::text, kRequired, "what the session is called"),
    word("kind", kRequired, WordList::session_kinds, "class or competition"),
    inner("scenarios", Shape::form_list, kRequired, session_entry, "in the order of play", 1, 64),
};
constinit const std::array kSessionEntry = {
    reference("scenario", kRequired, NameKind::scenario, "a scenario of the pack"),
    reference("variant", kOptional, NameKind::variant, "one of its variants; drawn unless given"),
    number("minutes", kOptional, 1, kMostMinutes,
           "how long it may take; the scenario's own unless given"),
};
constinit const std::array kCurriculum = {
    plain("earshot-curriculum", Shape::version, kRequired,
          "the version of the curriculum's form: 1; it stands first"),
    plain("sources", Shape::titles, kRequired, "id → title of a source document"),
    inner("items", Shape::form_list, kRequired, curriculum_item, "what the sources teach", 1,
          kMostItems),
};
constinit const std::array kCurriculumItem = {
    plain("id", Shape::text, kRequired, "such as ask.open"),
    plain("kind", Shape::text, kRequired, "such as behaviour"),
    several("sources", Shape::texts, 1, 64, "ids of sources"),
    plain("teaches", Shape::text, kRequired, "what it says"),
};

}  // namespace

constinit const Form rubric{"rubric", "a rubric", kRubric};
constinit const Form weights{"weights", "`weights`", kWeights};
constinit const Form pass{"pass", "`pass`", kPass};
constinit const Form rubric_root_cause{"root-cause", "`root-cause`", kRootCause};
constinit const Form rubric_follow_through{"follow-through", "`follow-through`", kFollowThrough};
constinit const Form rubric_empathy{"empathy", "`empathy`", kEmpathy};
constinit const Form rubric_promises{"promises", "`promises`", kPromises};
constinit const Form technique{"technique", "a technique", kTechnique};
constinit const Form example{"example", "an example", kExample};
constinit const Form pack{"pack", "a pack", kPack};
constinit const Form session{"session", "a session", kSession};
constinit const Form session_entry{"session entry", "an entry of a session", kSessionEntry};
constinit const Form curriculum{"curriculum", "a curriculum", kCurriculum};
constinit const Form curriculum_item{"curriculum item", "an item of the curriculum",
                                     kCurriculumItem};

}  // namespace earshot::scenario::forms
