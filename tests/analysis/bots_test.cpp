#include "analysis/bots.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/bot_random.h"
#include "analysis/bot_readers.h"
#include "analysis/extremes.h"
#include "made_up.h"
#include "play/transcript.h"
#include "shipped.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::BotKind;

play::Run run_of(analysis::Bot& bot, const ScenarioPointer& scenario, std::uint64_t seed,
                 scenario::VariantIndex variant = 0) {
  play::Run run(scenario, variant, seed);
  bot.begin(seed);
  while (const auto action = bot.next(play::Sight(*scenario, run.state(), seed))) {
    REQUIRE_FALSE(run.apply(*action));
    REQUIRE(run.steps().size() < 100'000);
  }
  CHECK(run.closed());
  return run;
}

play::Run run_of(BotKind kind, const ScenarioPointer& scenario, std::uint64_t seed,
                 scenario::VariantIndex variant = 0) {
  return run_of(*analysis::Cast(kind, scenario, variant).make(), scenario, seed, variant);
}

std::string script_text(const play::Run& run) { return play::write(play::script_of(run)); }

// The names of the replies that a bot takes, in their order.
std::vector<std::string> replies_of(const play::Run& run) {
  std::vector<std::string> replies;
  for (const play::Step& step : run.steps()) {
    if (!step.action) continue;
    if (const auto* choose = std::get_if<play::Choose>(&*step.action))
      replies.push_back(run.scenario().choices[choose->choice].name);
  }
  return replies;
}

// One customer, one node with six ways to answer, then the board, then the end.
constexpr const char* kCounter = R"(earshot: 1
title: A tin of paint
summary: Somebody brings back a tin of paint.
sector: tests
channel: counter
difficulty: 1
minutes: 5
customer: {name: Ada Lowe, trust: 50, tension: 50}
complaint: It is the wrong colour.
wants: The right one.
causes:
  lamp: {is: The lamp at home is yellow., real: true, needs: [lamp, evening]}
  light: {is: The shop is dark.}
  mixed-wrong: {is: It was mixed wrong., suggested: true}
  old-tin: {is: The tin is old., suggested: true}
facts:
  lamp: She has an old lamp.
  evening: She painted in the evening.
  dog: {is: She has a dog., noise: true}
cues: {sighs: {is: She sighs., signal: looks-down}}
start: counter
nodes:
  counter:
    lines:
      - {text: "I painted it [in the evening](evening), by [my old lamp](lamp).", feeling: sad, cue: sighs}
      - {text: "The [dog](dog) was there.", shows: looks-down}
    choices:
      - {id: ask, say: "And now?", technique: open-question, goto: board}
      - {id: feel, say: "All that, and by yourself.", technique: reflect-feeling, goto: board}
      - {id: seen, say: "You looked down.", if: noticed(sighs), technique: name-cue, goto: board}
      - {id: fix, say: "Have a new tin.", technique: premature-fix, goto: board}
      - {id: polite, say: "I'm so sorry, please.", technique: stock-phrase, goto: board}
      - {id: long, say: "Well, tins do differ a little from one day to the next.", technique: dismiss, goto: board}
  board:
    lines: ["Well?"]
    choices:
      - {id: back, summarise: "So.", technique: summarise, goto: {complete: naming, partial: naming, wrong: naming}}
  naming:
    lines: ["Go on."]
    choices:
      - {id: name, diagnose: "It is this.", technique: diagnose, again: true, goto: {right: done, unproven: done, wrong: naming}}
endings:
  done: {title: Done, outcome: resolved, text: Painted.}
)";

ScenarioPointer counter() { return scenario_from(kCounter, "counter"); }

std::string first_reply(BotKind kind) { return replies_of(run_of(kind, counter(), 1)).front(); }

}  // namespace

TEST_CASE("every bot has its row, in the order of the kinds, and is found by its name") {
  std::size_t at = 0;
  for (const analysis::BotInfo& bot : analysis::all_bots()) {
    CHECK(static_cast<std::size_t>(bot.kind) == at++);
    CHECK(analysis::find_bot(bot.name) == &bot);
    CHECK(&analysis::info_of(bot.kind) == &bot);
  }
  CHECK(at == 9);
  CHECK(analysis::find_bot("genius") == nullptr);
}

TEST_CASE("a random bot is never refused, and closes its play") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    analysis::RandomBot bot(seed, scenario->causes.size());
    run_of(bot, scenario, seed);
  }
}

TEST_CASE("no bot is ever refused, and every bot ends every made-up scenario") {
  for (std::uint64_t seed = 1; seed <= (kSanitized ? 10 : 40); ++seed) {
    const auto scenario = made_up(seed, Taste::wild);
    for (const analysis::BotInfo& bot : analysis::all_bots()) {
      INFO(bot.name << ", seed " << seed);
      const analysis::Cast cast(bot.kind, scenario, 0, {.states = 20'000});
      const auto player = cast.make();
      for (std::uint64_t order = 1; order <= 3; ++order) run_of(*player, scenario, order);
    }
  }
}

TEST_CASE("no bot is ever refused, and every bot ends every shipped scenario") {
  for (const auto& scenario : shipped_scenarios()) {
    for (std::size_t variant = 0; variant < scenario->variant_count(); ++variant) {
      for (const analysis::BotInfo& bot : analysis::all_bots()) {
        if (bot.kind == BotKind::expert) continue;  // has a test of its own
        INFO(bot.name << " plays " << scenario->id << ", variant " << variant);
        const auto index = static_cast<scenario::VariantIndex>(variant);
        const auto player = analysis::Cast(bot.kind, scenario, index).make();
        for (std::uint64_t order = 1; order <= 5; ++order) run_of(*player, scenario, order, index);
      }
    }
  }
}

TEST_CASE("the same seed plays the same play, another seed another one") {
  const auto scenario = made_up(7, Taste::wild);
  CHECK(script_text(run_of(BotKind::random, scenario, 1)) ==
        script_text(run_of(BotKind::random, scenario, 1)));
  std::set<std::string> plays;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    plays.insert(script_text(run_of(BotKind::random, scenario, seed)));
  CHECK(plays.size() > 25);
}

TEST_CASE("a bot that plays again plays as one that is new, but for the one that remembers") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  for (const analysis::BotInfo& bot : analysis::all_bots()) {
    INFO(bot.name);
    const auto player = analysis::Cast(bot.kind, scenario, 0).make();
    const std::string first = script_text(run_of(*player, scenario, 1));
    const std::string again = script_text(run_of(*player, scenario, 1));
    CHECK((first == again) == (bot.kind != BotKind::least_visited));
  }
}

TEST_CASE("each bot takes what it is named after") {
  CHECK(first_reply(BotKind::longest_option) == "long");
  CHECK(first_reply(BotKind::most_polite) == "polite");
  CHECK(first_reply(BotKind::interrogator) == "ask");
  CHECK(first_reply(BotKind::premature_fixer) == "fix");
}

TEST_CASE("the bot that takes the first option takes the first card on the table") {
  const auto scenario = counter();
  for (std::uint64_t order = 1; order <= 20; ++order) {
    const play::Run run = run_of(BotKind::first_option, scenario, order);
    play::NoSink sink;
    play::State state = play::start(*scenario, 0, sink);
    for (int i = 0; i < 2; ++i) play::apply(*scenario, state, play::Hear{}, sink);
    CHECK(replies_of(run).front() == play::view(*scenario, state, order).cards.front().what->name);
  }
}

TEST_CASE("the sympathiser marks what comes with a sign, and answers what it noticed") {
  const play::Run run = run_of(BotKind::sympathiser, counter(), 1);
  std::vector<int> marked;
  for (const play::Step& step : run.steps()) {
    if (!step.action) continue;
    if (const auto* notice = std::get_if<play::Notice>(&*step.action))
      marked.push_back(notice->position);
  }
  CHECK(marked == std::vector<int>{0, 1});
  std::set<std::string> first;
  for (std::uint64_t order = 1; order <= 20; ++order)
    first.insert(replies_of(run_of(BotKind::sympathiser, counter(), order)).front());
  CHECK(first == std::set<std::string>{"seen"});
}

TEST_CASE(
    "a bot that reads hears all, notes all, says all back and names the suggested causes first") {
  const std::string text = script_text(run_of(BotKind::interrogator, counter(), 1));
  CHECK(text.substr(text.find("hear")) == R"(hear 1
hear 2
choose ask
hear 1
summarise lamp evening dog
hear 1
diagnose mixed-wrong with lamp evening dog
hear 1
diagnose old-tin with lamp evening dog
hear 1
diagnose lamp with lamp evening dog
note dog
note evening
note lamp
close
)");
}

TEST_CASE("a bot takes a reply again only when it has taken no other less often") {
  const auto scenario =
      scenario_from(with(with(kCounter, R"(technique: open-question, goto: board)",
                              R"(technique: open-question, again: true, goto: counter)"),
                         R"(technique: reflect-feeling, goto: board)",
                         R"(technique: reflect-feeling, again: true, goto: counter)"),
                    "counter");
  const auto replies = replies_of(run_of(BotKind::interrogator, scenario, 1));
  CHECK(replies[0] == "ask");
  CHECK(std::set<std::string>(replies.begin() + 1, replies.end()).contains("back"));
  CHECK(std::ranges::count(replies, "ask") == 1);
}

TEST_CASE("a bot that finds no way out gives up and leaves") {
  const auto scenario = scenario_from(
      with(kCounter, "goto: {right: done, unproven: done, wrong: naming}",
           "goto: {right: [{if: trust > 90, to: done}, {to: naming}], wrong: naming}"),
      "counter");
  const play::Run run = run_of(BotKind::first_option, scenario, 1);
  CHECK(replies_of(run).size() == analysis::kPatience);
  CHECK(play::ending_of(*scenario, run.state()).name == "left");
}

TEST_CASE("the bot for coverage sees every reply there is, where one that reads sees a part") {
  const auto scenario = shipped_scenario("pear-leaf");
  std::map<BotKind, std::set<scenario::ChoiceIndex>> taken;
  for (const BotKind kind : {BotKind::least_visited, BotKind::first_option}) {
    const auto bot = analysis::Cast(kind, scenario, 0).make();
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
      const play::Run run = run_of(*bot, scenario, seed);
      for (const play::Step& step : run.steps()) {
        if (!step.action) continue;
        if (const auto* choose = std::get_if<play::Choose>(&*step.action))
          taken[kind].insert(choose->choice);
      }
    }
  }
  CHECK(taken[BotKind::least_visited].size() == scenario->choices.size());
  CHECK(taken[BotKind::first_option].size() < scenario->choices.size());
}

TEST_CASE("the expert has full marks wherever they can be had") {
  CHECK(
      run_of(BotKind::expert, golden_scenario("the-bill-that-doubled"), 1).result().scores.total ==
      base::Rational(100));
  for (const std::string id : {"pear-leaf", "gladstone"}) {
    INFO(id);
    CHECK(run_of(BotKind::expert, shipped_scenario(id), 9).result().scores.total ==
          base::Rational(100));
  }
}

TEST_CASE("where full marks cannot be had the expert plays what comes to most") {
  const auto scenario = scenario_from(
      with(kCounter, "technique: summarise, goto", "technique: argue, goto"), "counter");
  const auto most = analysis::extreme(scenario, 0, {});
  REQUIRE(most.score);
  CHECK(*most.score < base::Rational(100));
  CHECK(run_of(BotKind::expert, scenario, 1).result().scores.total == *most.score);
}

}  // namespace earshot::test
