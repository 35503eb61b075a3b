// One variant and one bot after another, each on all cores.
#include "content/simulate_command.h"

#include <algorithm>
#include <ostream>

#include "content/given.h"
#include "content/save.h"
#include "content/simulate_figures.h"
#include "content/simulate_interrupt.h"
#include "content/simulate_progress.h"

namespace earshot::content {

namespace {

using analysis::BotKind;

class SimulateCommand {
 public:
  SimulateCommand(const SimulateOptions& options, Console& console)
      : options_(options), console_(console) {}

  ExitCode run() {
    for (const auto& file : {options_.csv, options_.svg}) {
      if (const auto refused = refuse_to_overwrite(file)) return *refused;
    }
    const Given given = open_given(options_.paths, console_);
    if (given.scenarios.empty()) return given.code;
    if (const auto refused = add_variants(given)) return *refused;
    play_all();
    if (options_.json) {
      console_.out << render_json(simulated_) << std::flush;
    } else {
      print_text(simulated_, console_);
    }
    const ExitCode saved = std::max(save(options_.csv, render_csv), save(options_.svg, render_svg));
    if (simulated_.interrupted) return ExitCode::interrupted;
    return std::max(given.code, saved);
  }

 private:
  // Before an hour of playing, not after it.
  std::optional<ExitCode> refuse_to_overwrite(const std::filesystem::path& file) {
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error)) return std::nullopt;
    return fail(console_, ExitCode::unreadable,
                file.string() + " is there already; name a new file, or remove that one first");
  }

  // What is to be played, in the order of the scenarios.
  std::optional<ExitCode> add_variants(const Given& given) {
    for (const ScenarioPointer& scenario : given.scenarios) {
      for (std::size_t i = 0; i < scenario->variant_count(); ++i) {
        const std::string name = scenario->variants.empty() ? "" : scenario->variants[i];
        if (options_.variant.empty() || options_.variant == name)
          simulated_.variants.push_back({scenario, name, {}, {}});
      }
    }
    if (!simulated_.variants.empty()) return std::nullopt;
    return fail(console_, ExitCode::usage, "there is no variant `" + options_.variant + "`");
  }

  std::vector<BotKind> bots() const {
    std::vector<BotKind> kinds;
    for (const analysis::BotInfo& bot : analysis::all_bots()) {
      if (options_.bots.empty() ||
          std::ranges::find(options_.bots, bot.name) != options_.bots.end())
        kinds.push_back(bot.kind);
    }
    return kinds;
  }

  void play_all() {
    simulated_.plays = options_.plays;
    simulated_.first_seed = options_.seed;
    const auto kinds = bots();
    const Interrupt interrupt;
    ProgressBar progress(console_,
                         std::uint64_t{options_.plays} * kinds.size() * simulated_.variants.size());
    for (VariantFigures& one : simulated_.variants) {
      for (const BotKind kind : kinds) {
        if (!interrupt.asked()) play(one, kind, progress);
      }
    }
    simulated_.interrupted = interrupt.asked();
    if (simulated_.interrupted)
      std::erase_if(simulated_.variants,
                    [](const VariantFigures& one) { return one.bots.empty(); });
  }

  void play(VariantFigures& one, BotKind kind, ProgressBar& progress) {
    progress.now_at(one.scenario->id + (one.variant.empty() ? "" : " " + one.variant) + ", " +
                    std::string(analysis::info_of(kind).name));
    analysis::Plays plays;
    plays.count = options_.plays;
    plays.first_seed = options_.seed;
    plays.threads = options_.threads;
    plays.bot = kind;
    plays.keep_each = !options_.csv.empty();
    plays.stop = &Interrupt::asked();
    plays.played = [&](std::uint32_t more) { progress.done(more); };
    const auto variant =
        one.variant.empty() ? scenario::VariantIndex{0} : *one.scenario->find_variant(one.variant);
    one.bots.push_back({kind, analysis::simulate(one.scenario, variant, plays)});
    if (one.bots.size() == 1) {
      one.all = one.bots.front().figures;
      one.all.each.clear();
    } else {
      analysis::add(one.all, one.bots.back().figures);
    }
  }

  ExitCode save(const std::filesystem::path& file, std::string (*render)(const Simulated&)) {
    return file.empty() ? ExitCode::fine : put(render(simulated_), file, console_);
  }

  const SimulateOptions& options_;
  Console& console_;
  Simulated simulated_;
};

}  // namespace

ExitCode simulate(const SimulateOptions& options, Console& console) {
  return SimulateCommand(options, console).run();
}

}  // namespace earshot::content
