// Opens the scenario, lets somebody play it, and tells what came of it.
#include "content/play_command.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <random>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "base/render.h"
#include "check/check_pack.h"
#include "content/bot_plays.h"
#include "content/conversation.h"
#include "content/given.h"
#include "content/narrator.h"
#include "content/play_json.h"
#include "content/play_report.h"
#include "content/save.h"
#include "play/beginning_words.h"
#include "play/transcript.h"
#include "scenario/load.h"

namespace earshot::content {

namespace {

// Small enough to be copied by hand, and exact in JSON.
std::uint64_t draw(std::uint64_t below) {
  std::random_device device;
  return std::uniform_int_distribution<std::uint64_t>(0, below - 1)(device);
}
constexpr std::uint64_t kOrders = 1'000'000;

class PlayCommand {
 public:
  PlayCommand(const PlayOptions& options, Console& console)
      : options_(options),
        console_(console),
        shown_{console.in,
               options.json ? console.err : console.out,
               console.err,
               console.in_is_terminal,
               console.out_is_terminal,
               console.err_is_terminal,
               console.width},
        ink_(wants_colour(options.colour,
                          options.json ? console.err_is_terminal : console.out_is_terminal)) {}

  ExitCode run() {
    if (const auto refused = refuse_to_overwrite()) return *refused;
    const check::Opened opened = check::open_scenario(options_.scenario, options_.language);
    if (!opened.scenario) return not_playable(opened.report);
    scenario_ = opened.scenario;
    if (const auto refused = refuse_variant()) return *refused;
    if (!options_.script.empty()) return by_script();
    if (!options_.bot.empty()) return by_bot();
    return by_person();
  }

 private:
  // Somebody's test may stand there.
  std::optional<ExitCode> refuse_to_overwrite() {
    const auto sentence = options_.save.empty() ? std::nullopt : in_the_way(options_.save);
    return sentence ? std::optional(fail(console_, ExitCode::usage, *sentence)) : std::nullopt;
  }

  ExitCode not_playable(const check::Report& report) {
    print_diagnostics(report.diagnostics, report.finder());
    for (const auto& failure : report.unreadable)
      fail(console_, ExitCode::unreadable, failure.text);
    if (!report.read_everything()) return ExitCode::unreadable;
    return fail(console_, ExitCode::findings,
                "this scenario cannot be played until its mistakes are mended");
  }

  std::optional<ExitCode> refuse_variant() {
    if (options_.variant.empty() || scenario_->find_variant(options_.variant)) return std::nullopt;
    if (scenario_->variants.empty())
      return fail(console_, ExitCode::usage, "this scenario has no variants");
    std::string all;
    for (const auto& variant : scenario_->variants)
      all += (all.empty() ? "`" : ", `") + variant + "`";
    return fail(console_, ExitCode::usage,
                "there is no variant `" + options_.variant + "`; there are " + all);
  }

  void print_diagnostics(const base::Diagnostics& diagnostics, const base::FindSource& find) {
    console_.err << base::render_text(diagnostics, find,
                                      {wants_colour(options_.colour, console_.err_is_terminal)});
  }

  std::uint64_t order() const { return options_.order ? *options_.order : draw(kOrders); }

  scenario::VariantIndex variant() const {
    if (!options_.variant.empty()) return *scenario_->find_variant(options_.variant);
    return static_cast<scenario::VariantIndex>(draw(scenario_->variant_count()));
  }

  ExitCode by_person() {
    if (!options_.from.empty()) return from_the_middle();
    play::Run run(scenario_, variant(), order());
    Conversation(run, options_.mode, shown_, ink_).hold();
    return conclude(run, {});
  }

  // What was earned counts from there.
  ExitCode from_the_middle() {
    const auto beginning = play::read_beginning(*scenario_, options_.from, options_.with);
    if (!beginning) return fail(console_, ExitCode::usage, beginning.failure().text);
    play::Run run(scenario_, variant(), order(), *beginning);
    Conversation(run, options_.mode, shown_, ink_).hold();
    return conclude(run, {});
  }

  ExitCode by_script() {
    const auto source = scenario::read_source(options_.script);
    if (!source) return fail(console_, ExitCode::unreadable, source.failure().text);
    const base::FindSource find = [&](std::string_view) { return &*source; };
    play::ParsedScript parsed = play::parse(*source);
    if (base::has_errors(parsed.diagnostics)) return script_failed(parsed.diagnostics, find);
    if (!options_.variant.empty()) parsed.script.variant = options_.variant;
    if (options_.order) parsed.script.order = *options_.order;
    const play::Performed performed = play::perform(scenario_, parsed.script);
    if (!performed.performance) return script_failed(performed.diagnostics, find);
    const play::Run& run = performed.performance->run;
    if (!options_.json) {
      Narrator narrator(run, console_.out, ink_, console_.width,
                        options_.mode == play::Mode::practice);
      narrator.open();
      narrator.tell_news();
    }
    const ExitCode code = conclude(run, performed.diagnostics);
    if (!options_.json) print_diagnostics(performed.diagnostics, find);
    return base::has_errors(performed.diagnostics) ? std::max(code, ExitCode::findings) : code;
  }

  ExitCode script_failed(const base::Diagnostics& diagnostics, const base::FindSource& find) {
    if (options_.json) {
      console_.out << base::render_json(diagnostics);
    } else {
      print_diagnostics(diagnostics, find);
    }
    return ExitCode::findings;
  }

  ExitCode by_bot() {
    BotPlays plays(scenario_, analysis::find_bot(options_.bot)->kind, options_.variant,
                   options_.order);
    plays.play(options_.seed, options_.plays);
    if (options_.plays == 1) {
      if (!options_.json) {
        Narrator narrator(plays.last(), console_.out, ink_, console_.width, false);
        narrator.open();
        narrator.tell_news();
      }
      return conclude(plays.last(), {});
    }
    if (options_.json) {
      console_.out << plays.json().dump(2) << "\n";
    } else {
      plays.print(console_.out);
    }
    return save(plays.last());
  }

  // The debrief, and the transcript where one is wanted.
  ExitCode conclude(const play::Run& run, const base::Diagnostics& diagnostics) {
    const play::Debrief debrief = play::debrief(run);
    if (options_.json) {
      auto json = play_json(run, debrief);
      json["diagnostics"] =
          nlohmann::ordered_json::parse(base::render_json(diagnostics))["diagnostics"];
      console_.out << json.dump(2) << "\n";
    } else {
      print_debrief(run, debrief, console_.out, ink_, console_.width);
      console_.out.flush();
    }
    return save(run);
  }

  ExitCode save(const play::Run& run) {
    if (options_.save.empty()) return ExitCode::fine;
    return put(play::write(play::script_of(run)), options_.save, console_);
  }

  const PlayOptions& options_;
  Console& console_;
  Console shown_;  // the conversation itself: beside the JSON it goes to the error stream
  Ink ink_;
  ScenarioPointer scenario_;
};

}  // namespace

ExitCode play(const PlayOptions& options, Console& console) {
  return PlayCommand(options, console).run();
}

}  // namespace earshot::content
