// Token buckets: how often somebody may do a thing, in a burst and on average.
//
// Entry points: Bucket::take(); Buckets, one for each name, forgotten when they are full again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace earshot::host {

struct Rate {
  double burst = 1;
  double each_second = 1;
};

class Bucket {
 public:
  explicit Bucket(Rate rate) : rate_(rate), left_(rate.burst) {}
  bool take(std::int64_t now) {
    fill(now);
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }
  bool has_any(std::int64_t now) {
    fill(now);
    return left_ >= 1;
  }
  bool is_full(std::int64_t now) {
    fill(now);
    return left_ >= rate_.burst;
  }

 private:
  void fill(std::int64_t now) {
    const double seconds = static_cast<double>(std::max<std::int64_t>(now - at_, 0)) / 1000.0;
    left_ = std::min(rate_.burst, left_ + seconds * rate_.each_second);
    at_ = std::max(at_, now);
  }

  Rate rate_;
  double left_;
  std::int64_t at_ = 0;
};

class Buckets {
 public:
  explicit Buckets(Rate rate) : rate_(rate) {}
  Bucket& of(const std::string& name, std::int64_t now) {
    if (all_.size() > kMost) {
      for (auto one = all_.begin(); one != all_.end();) {
        one = one->second.is_full(now) ? all_.erase(one) : std::next(one);
      }
    }
    return all_.try_emplace(name, rate_).first->second;
  }

 private:
  static constexpr std::size_t kMost = 10'000;
  Rate rate_;
  std::unordered_map<std::string, Bucket> all_;
};

}  // namespace earshot::host
