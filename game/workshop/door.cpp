#include "workshop/door.h"

#include <fmt/format.h>

#include "play/apply.h"
#include "workshop/link.h"
#include "workshop/requests.h"

namespace earshot::workshop {
namespace {

constexpr int kProtocol = 1;

}  // namespace

Door::Door(std::unique_ptr<Wire> wire, std::string address, std::uint64_t seed)
    : wire_(std::move(wire)), address_(std::move(address)), chance_(seed) {}

void Door::enter(const std::string& code) {
  code_ = code;
  entered_.reset();
  Ask question;
  question.path = "/api/host";
  send(Stage::host, std::move(question));
}

void Door::join(const std::string& name, const std::string& team) {
  post(Stage::sitting, "/api/join",
       fmt::format(R"({{"code":{},"name":{},"team":{}{}}})", quoted_json(code_), quoted_json(name),
                   quoted_json(team), agreement()));
}

void Door::resume(const std::string& code, const std::string& seat_code) {
  code_ = code;
  post(Stage::sitting, "/api/resume",
       fmt::format(R"({{"code":{},"seat_code":{}{}}})", quoted_json(code), quoted_json(seat_code),
                   agreement()));
}

// What is asked for stands above the button: who takes a seat has agreed. A host that asks for nothing is told nothing.
std::string_view Door::agreement() const {
  return entered_ && !entered_->consent.empty() ? R"(,"agreed":true)" : "";
}

void Door::tick() {
  if (!wire_) return;
  for (const Heard& heard : wire_->take()) {
    if (stage_ != Stage::idle && heard.id == id_) hear(heard);
  }
}

void Door::send(Stage stage, Ask ask) {
  trouble_.reset();
  stage_ = stage;
  ask.id = ++id_;
  if (wire_) wire_->ask(std::move(ask));
}

void Door::post(Stage stage, const std::string& path, std::string body) {
  if (body_ != body || key_.empty())
    key_ = fmt::format("{:016x}{:016x}", chance_.next(), chance_.next());
  body_ = body;
  Ask question;
  question.method = "POST";
  question.path = path;
  question.key = key_;
  question.body = std::move(body);
  send(stage, std::move(question));
}

void Door::hear(const Heard& heard) {
  const Stage stage = std::exchange(stage_, Stage::idle);
  const bool success =
      heard.what == Heard::What::answer && (heard.status == 200 || heard.status == 201);
  if (!success) return fail(heard);
  address_ = pinned_address(address_, heard.certificate);
  if (stage == Stage::host) return hear_host(heard);
  if (stage == Stage::entering) {
    entered_ = seen_entered(heard.body);
    if (!entered_) trouble_ = Trouble{"not-a-host", {}, {}};
    return;
  }
  const auto seated = seen_seated(heard.body);
  if (!seated) {
    trouble_ = Trouble{"not-a-host", {}, {}};
    return;
  }
  seat_ = KeptSeat{address_,
                   seated->event,
                   entered_ ? entered_->title : std::string(),
                   code_,
                   seated->seat,
                   seated->token,
                   seated->seat_code,
                   seated->name,
                   seated->team};
}

void Door::hear_host(const Heard& heard) {
  const auto host = seen_host(heard.body);
  if (!host || host->protocol == 0) {
    trouble_ = Trouble{"not-a-host", {}, {}};
  } else if (host->protocol != kProtocol) {
    trouble_ = Trouble{"other-protocol", {}, {}};
  } else if (host->rulebook != play::kRulebook) {
    trouble_ = Trouble{"other-rules", {}, {}};
  } else {
    post(Stage::entering, "/api/enter", fmt::format(R"({{"code":{}}})", quoted_json(code_)));
  }
}

void Door::fail(const Heard& heard) {
  if (heard.what == Heard::What::unreachable) {
    trouble_ = Trouble{heard.mistrusted ? "other-certificate" : "unreachable", heard.why, {}};
    return;
  }
  SeenError error = seen_error(heard.body);
  if (error.code.empty()) error.code = "not-a-host";
  // A success is kept under its key, a refusal is not: what is asked next is asked anew.
  key_.clear();
  trouble_ = Trouble{error.code, error.message, error.help};
}

}  // namespace earshot::workshop
