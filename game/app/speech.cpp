#include "app/speech.h"

#include <libspeechd.h>

#include <memory>
#include <utility>

#include "app/shared_library.h"

namespace earshot::app {

// The service itself; it lives on the thread that talks to it.
class SystemSpeech::Voice {
 public:
  static std::unique_ptr<Voice> open() {
    auto voice = std::unique_ptr<Voice>(new Voice);
    return voice->connect() ? std::move(voice) : nullptr;
  }
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;
  ~Voice() {
    if (connection_ != nullptr) close_(connection_);
  }

  // What is said waits its turn and comes before all else; where somebody is, is cut short by where
  // they are next. That is what these two priorities mean to the service.
  void say(const ui::Utterance& what) {
    if (language_ != what.language) {
      language_ = what.language;
      set_language_(connection_, language_.c_str());
    }
    const bool said = what.kind == ui::Utterance::Kind::said;
    say_(connection_, said ? SPD_MESSAGE : SPD_TEXT, what.text.c_str());
  }
  void stop() { cancel_(connection_); }
  void set_rate(int rate) { set_rate_(connection_, rate); }

 private:
  Voice() : library_(SharedLibrary::open("libspeechd.so.2")) {}

  bool connect() {
    if (!library_) return false;
    const auto open = library_.function<decltype(spd_open)>("spd_open");
    close_ = library_.function<decltype(spd_close)>("spd_close");
    say_ = library_.function<decltype(spd_say)>("spd_say");
    cancel_ = library_.function<decltype(spd_cancel)>("spd_cancel");
    set_language_ = library_.function<decltype(spd_set_language)>("spd_set_language");
    set_rate_ = library_.function<decltype(spd_set_voice_rate)>("spd_set_voice_rate");
    const bool whole = open != nullptr && close_ != nullptr && say_ != nullptr &&
                       cancel_ != nullptr && set_language_ != nullptr && set_rate_ != nullptr;
    if (whole) connection_ = open("earshot", "main", nullptr, SPD_MODE_SINGLE);
    return connection_ != nullptr;
  }

  SharedLibrary library_;
  SPDConnection* connection_ = nullptr;
  std::string language_;
  decltype(spd_close)* close_ = nullptr;
  decltype(spd_say)* say_ = nullptr;
  decltype(spd_cancel)* cancel_ = nullptr;
  decltype(spd_set_language)* set_language_ = nullptr;
  decltype(spd_set_voice_rate)* set_rate_ = nullptr;
};

SystemSpeech::~SystemSpeech() {
  if (!thread_.joinable()) return;
  send({Order::What::end});
  thread_.join();
}

void SystemSpeech::set_rate(int rate) { send({Order::What::rate, {}, rate}); }
void SystemSpeech::say(const ui::Utterance& what) { send({Order::What::say, what}); }
void SystemSpeech::stop() { send({Order::What::stop}); }

// What is to be stopped need not be begun first.
void SystemSpeech::send(Order order) {
  {
    const std::lock_guard lock(mutex_);
    const bool ends = order.what == Order::What::stop || order.what == Order::What::end;
    if (ends) std::erase_if(orders_, [](const Order& o) { return o.what == Order::What::say; });
    orders_.push_back(std::move(order));
  }
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  arrived_.notify_one();
}

SystemSpeech::Order SystemSpeech::next() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [this] { return !orders_.empty(); });
  Order order = std::move(orders_.front());
  orders_.pop_front();
  return order;
}

void SystemSpeech::work() {
  const auto voice = Voice::open();
  missing_ = voice == nullptr;
  for (Order order = next(); order.what != Order::What::end; order = next()) {
    if (voice == nullptr) continue;
    if (order.what == Order::What::say) voice->say(order.words);
    if (order.what == Order::What::stop) voice->stop();
    if (order.what == Order::What::rate) voice->set_rate(order.rate);
  }
  if (voice != nullptr) voice->stop();
}

}  // namespace earshot::app
