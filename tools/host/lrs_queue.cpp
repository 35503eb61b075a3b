#include "host/lrs_queue.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace earshot::host {
namespace {

using Batch = std::span<const XapiStatement>;

enum class Verdict { stored, unwanted, away, closed };

// 409: an identifier is there with another content. 413: too much at once.
Verdict verdict_of(int status) {
  if (status >= 200 && status < 300) return Verdict::stored;
  if (status == 400 || status == 409 || status == 413 || status == 422) return Verdict::unwanted;
  if (status == 0 || status == 408 || status == 429 || status >= 500) return Verdict::away;
  return Verdict::closed;
}

std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 300;
  return text.size() <= kMost ? text : text.substr(0, kMost) + " …";
}

std::string said(const LrsAnswer& answer) {
  if (answer.status == 0) return shortened(answer.body);
  return fmt::format("{} {}", answer.status, shortened(answer.body));
}

class Delivery {
 public:
  Delivery(const LrsPost& post, const LrsWait& wait, const LrsPace& pace)
      : post_(post), wait_(wait), pace_(pace) {}

  // Halves instead of recursing deeply: a batch of 50 goes six levels down.
  void send(Batch batch) {
    if (!done_.gave_up.empty() || batch.empty()) return;
    const LrsAnswer answer = insist(xapi_json({batch.begin(), batch.end()}));
    switch (verdict_of(answer.status)) {
      case Verdict::stored:
        done_.stored += batch.size();
        return;
      case Verdict::unwanted:
        return divide(batch, answer);
      default:
        done_.gave_up = said(answer);
    }
  }

  Delivered done() { return std::move(done_); }

 private:
  LrsAnswer insist(const std::string& body) {
    std::int64_t pause = pace_.first_wait;
    for (int turn = 1;; ++turn) {
      LrsAnswer answer = post_(body);
      if (verdict_of(answer.status) != Verdict::away || turn >= pace_.tries) return answer;
      wait_(std::clamp(answer.retry_after, pause, std::max(pause, pace_.longest_wait)));
      pause = std::min(pause * 2, pace_.longest_wait);
    }
  }

  void divide(Batch batch, const LrsAnswer& answer) {
    if (batch.size() == 1) {
      done_.set_aside.push_back({batch[0].id, said(answer)});
      return;
    }
    const std::size_t half = batch.size() / 2;
    send(batch.first(half));
    send(batch.subspan(half));
  }

  const LrsPost& post_;
  const LrsWait& wait_;
  const LrsPace& pace_;
  Delivered done_;
};

// As many as fit; one that is too large by itself goes alone.
std::size_t batch_size(Batch rest, const LrsPace& pace) {
  std::size_t count = 0, bytes = 0;
  while (count < rest.size() && count < pace.batch) {
    bytes += rest[count].json.size() + 2;
    if (count > 0 && bytes > pace.bytes) break;
    ++count;
  }
  return count;
}

}  // namespace

Delivered deliver(const std::vector<XapiStatement>& statements, const LrsPost& post,
                  const LrsWait& wait, const LrsPace& pace) {
  Delivery delivery(post, wait, pace);
  for (Batch rest = statements; !rest.empty();) {
    const std::size_t count = batch_size(rest, pace);
    delivery.send(rest.first(count));
    rest = rest.subspan(count);
  }
  return delivery.done();
}

}  // namespace earshot::host
