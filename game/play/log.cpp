#include "play/log.h"

namespace earshot::play {
namespace {

LogItem reply(const Step& step, const Event& event, std::uint32_t number) {
  LogItem item{SaidKind::reply, number, event.node, event.choice, 0, std::nullopt, 0};
  if (const auto* choose = std::get_if<Choose>(&*step.action)) {
    item.picked = choose->facts;
    item.cause = choose->cause;
  }
  return item;
}

void append_interruption(const Event& event, std::uint32_t number, std::vector<LogItem>& log) {
  log.push_back({SaidKind::broken_off, number, event.node, event.what, 0, std::nullopt, 0});
}

// The reaction follows the reply that broke in.
void append_reaction(const Event& event, std::uint32_t number, std::vector<LogItem>& log) {
  if (event.value < 0) return;
  const auto index = static_cast<std::uint16_t>(event.value);
  log.push_back({SaidKind::reaction, number, event.node, index, 0, std::nullopt, 0});
}

}  // namespace

void append_log(const Run& run, std::uint32_t number, std::vector<LogItem>& log) {
  const Step& step = run.steps()[number];
  const Event* interruption = nullptr;
  for (const Event& event : step.events) {
    const auto add = [&](SaidKind kind) {
      log.push_back({kind, number, event.node, event.what, 0, std::nullopt, event.value});
    };
    switch (event.kind) {
      case EventKind::line_heard:
        add(SaidKind::line);
        break;
      case EventKind::cue_noticed:
        add(SaidKind::noticed);
        break;
      case EventKind::glanced:
        add(SaidKind::glanced);
        break;
      case EventKind::day_turned:
        add(SaidKind::day);
        break;
      case EventKind::interrupted:
        append_interruption(event, number, log);
        interruption = &event;
        break;
      case EventKind::chosen:
        log.push_back(reply(step, event, number));
        if (interruption != nullptr) append_reaction(*interruption, number, log);
        break;
      default:
        break;
    }
  }
}

std::vector<LogItem> log_of(const Run& run) {
  std::vector<LogItem> log;
  for (std::uint32_t step = 0; step < run.steps().size(); ++step) append_log(run, step, log);
  return log;
}

}  // namespace earshot::play
