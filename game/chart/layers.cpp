#include "chart/layers.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace earshot::chart {
namespace {

constexpr int kSweeps = 24;       // over the layers, forwards and backwards by turns
constexpr int kStraightens = 12;  // likewise
constexpr float kBendWidth = 0.36F;

// Which edges lead back to where one has come from, and the places so that ways go forwards.
class Order {
 public:
  Order(std::size_t places, std::span<const Edge> edges, Number start)
      : edges_(edges), ways_(places), mark_(places, Mark::fresh), back_(edges.size(), false) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (edges[i].from != edges[i].to) ways_[edges[i].from].push_back(i);
    }
    if (places > 0) walk_from(start);
    std::ranges::reverse(left_);
  }

  const std::vector<Number>& reached() const { return left_; }
  bool leads_back(std::size_t edge) const { return back_[edge]; }

 private:
  enum class Mark : std::uint8_t { fresh, entered, left };
  struct Visit {
    Number place;
    std::size_t next = 0;  // of its ways
  };

  void walk_from(Number start) {
    std::vector<Visit> stack{{start}};
    mark_[start] = Mark::entered;
    while (!stack.empty()) {
      Visit& visit = stack.back();
      if (visit.next == ways_[visit.place].size()) {
        mark_[visit.place] = Mark::left;
        left_.push_back(visit.place);
        stack.pop_back();
        continue;
      }
      const std::size_t edge = ways_[visit.place][visit.next++];
      const Number to = edges_[edge].to;
      if (mark_[to] == Mark::entered) back_[edge] = true;
      if (mark_[to] != Mark::fresh) continue;
      mark_[to] = Mark::entered;
      stack.push_back({to});
    }
  }

  std::span<const Edge> edges_;
  std::vector<std::vector<std::size_t>> ways_;
  std::vector<Mark> mark_;
  std::vector<bool> back_;
  std::vector<Number> left_;
};

// A place, or the bend of a long way.
struct Item {
  std::size_t layer = 0;
  float width = 1.0F;
  float across = 0.0F;
  std::size_t place = 0;  // within its layer
  std::vector<std::size_t> before, after;
};

class Layers {
 public:
  Layers(std::size_t places, std::span<const Edge> edges, Number start)
      : edges_(edges), items_(places), chains_(edges.size()) {
    const Order order(places, edges, start);
    give_layers(order);
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (edges[i].from != edges[i].to) add_chain(i, order.leads_back(i));
    }
    fill_layers(order);
    uncross();
    straighten();
  }

  Layout layout(std::size_t places) const {
    Layout layout;
    for (std::size_t i = 0; i < places; ++i) layout.places.push_back(spot(i));
    for (const auto& chain : chains_) {
      layout.ways.emplace_back();
      for (const std::size_t item : chain) layout.ways.back().push_back(spot(item));
    }
    for (const Item& item : items_) {
      layout.length = std::max(layout.length, static_cast<float>(item.layer));
      layout.breadth = std::max(layout.breadth, item.across);
    }
    return layout;
  }

 private:
  Spot spot(std::size_t item) const {
    return {static_cast<float>(items_[item].layer), items_[item].across};
  }

  // The two ends of an edge, the nearer one first.
  std::pair<Number, Number> ends(std::size_t edge, const Order& order) const {
    const Edge& one = edges_[edge];
    return order.leads_back(edge) ? std::pair(one.to, one.from) : std::pair(one.from, one.to);
  }

  void give_layers(const Order& order) {
    std::vector<std::vector<Number>> onwards(items_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const auto [near, far] = ends(i, order);
      if (near != far) onwards[near].push_back(far);
    }
    std::size_t last = 0;
    std::vector<bool> reached(items_.size(), false);
    for (const Number place : order.reached()) {
      reached[place] = true;
      for (const Number to : onwards[place])
        items_[to].layer = std::max(items_[to].layer, items_[place].layer + 1);
      last = std::max(last, items_[place].layer);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!reached[i]) items_[i].layer = last;
    }
  }

  // One item for each layer between the ends. Ways between places of one layer (both not to be come
  // to) have no bends.
  void add_chain(std::size_t edge, bool back) {
    std::size_t near = edges_[edge].from, far = edges_[edge].to;
    if (back || items_[near].layer > items_[far].layer) std::swap(near, far);
    std::vector<std::size_t> chain{near};
    for (std::size_t layer = items_[near].layer + 1; layer < items_[far].layer; ++layer) {
      items_.push_back({layer, kBendWidth, 0.0F, 0, {}, {}});
      chain.push_back(items_.size() - 1);
    }
    chain.push_back(far);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      if (items_[chain[i - 1]].layer == items_[chain[i]].layer) continue;
      items_[chain[i - 1]].after.push_back(chain[i]);
      items_[chain[i]].before.push_back(chain[i - 1]);
    }
    if (near != edges_[edge].from) std::ranges::reverse(chain);
    chains_[edge] = std::move(chain);
  }

  // Places in the order in which they are come to, then the bends.
  void fill_layers(const Order& order) {
    std::size_t last = 0;
    for (const Item& item : items_) last = std::max(last, item.layer);
    layers_.resize(items_.empty() ? 0 : last + 1);
    std::vector<bool> stands(items_.size(), false);
    const auto put = [&](std::size_t item) {
      if (stands[item]) return;
      stands[item] = true;
      layers_[items_[item].layer].push_back(item);
    };
    for (const Number place : order.reached()) put(place);
    for (std::size_t i = 0; i < items_.size(); ++i) put(i);
    for (auto& layer : layers_) number(layer);
  }

  void number(const std::vector<std::size_t>& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i) items_[layer[i]].place = i;
  }

  // Every place goes to the mean of its neighbours in the layer before (or behind), as long as that
  // helps.
  void uncross() {
    auto best = layers_;
    std::size_t least = crossings();
    for (int sweep = 0; sweep < kSweeps && least > 0; ++sweep) {
      const bool forwards = sweep % 2 == 0;
      for (std::size_t i = 1; i < layers_.size(); ++i)
        sort_layer(forwards ? i : layers_.size() - 1 - i, forwards);
      const std::size_t now = crossings();
      if (now >= least) continue;
      least = now;
      best = layers_;
    }
    layers_ = std::move(best);
    for (auto& layer : layers_) number(layer);
  }

  void sort_layer(std::size_t index, bool forwards) {
    auto& layer = layers_[index];
    const auto mean = [&](std::size_t item) {
      const auto& next = forwards ? items_[item].before : items_[item].after;
      if (next.empty()) return static_cast<double>(items_[item].place);
      const auto sum = std::accumulate(
          next.begin(), next.end(), std::size_t{0},
          [&](std::size_t so_far, std::size_t other) { return so_far + items_[other].place; });
      return static_cast<double>(sum) / static_cast<double>(next.size());
    };
    std::vector<std::pair<double, std::size_t>> sorted;
    for (const std::size_t item : layer) sorted.emplace_back(mean(item), item);
    std::ranges::stable_sort(sorted, {}, &std::pair<double, std::size_t>::first);
    for (std::size_t i = 0; i < layer.size(); ++i) layer[i] = sorted[i].second;
    number(layer);
  }

  std::size_t crossings() const {
    std::size_t sum = 0;
    for (const auto& layer : layers_) sum += crossings_behind(layer);
    return sum;
  }

  std::size_t crossings_behind(const std::vector<std::size_t>& layer) const {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (const std::size_t item : layer) {
      for (const std::size_t to : items_[item].after)
        lines.emplace_back(items_[item].place, items_[to].place);
    }
    std::size_t sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t j = i + 1; j < lines.size(); ++j) {
        const auto& [a, b] = lines[i];
        const auto& [c, d] = lines[j];
        if ((a < c && b > d) || (a > c && b < d)) ++sum;
      }
    }
    return sum;
  }

  float apart(std::size_t left, std::size_t right) const {
    return (items_[left].width + items_[right].width) * 0.5F;
  }

  void straighten() {
    for (auto& layer : layers_) pack(layer, std::vector<float>(layer.size(), 0.0F));
    for (int turn = 0; turn < kStraightens; ++turn) {
      for (std::size_t i = 0; i < layers_.size(); ++i) {
        const auto& layer = layers_[turn % 2 == 0 ? i : layers_.size() - 1 - i];
        std::vector<float> wishes;
        for (const std::size_t item : layer) wishes.push_back(wish(item));
        pack(layer, wishes);
      }
    }
    float least = 0.0F;
    for (const Item& item : items_) least = std::min(least, item.across);
    for (Item& item : items_) item.across -= least;
  }

  float wish(std::size_t item) const {
    float sum = 0.0F;
    std::size_t count = 0;
    for (const auto* side : {&items_[item].before, &items_[item].after}) {
      for (const std::size_t other : *side) sum += items_[other].across;
      count += side->size();
    }
    return count == 0 ? items_[item].across : sum / static_cast<float>(count);
  }

  // As near to the wishes as the order and the widths allow (least squares): neighbours that would
  // stand in each other's way are moved as one.
  void pack(const std::vector<std::size_t>& layer, const std::vector<float>& wishes) {
    struct Block {
      float sum;
      std::size_t count;
      float mean() const { return sum / static_cast<float>(count); }
    };
    std::vector<float> offset(layer.size(), 0.0F);
    for (std::size_t i = 1; i < layer.size(); ++i)
      offset[i] = offset[i - 1] + apart(layer[i - 1], layer[i]);
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      blocks.push_back({wishes[i] - offset[i], 1});
      while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
        const Block last = blocks.back();
        blocks.pop_back();
        blocks.back().sum += last.sum;
        blocks.back().count += last.count;
      }
    }
    std::size_t i = 0;
    for (const Block& block : blocks) {
      for (std::size_t n = 0; n < block.count; ++n, ++i)
        items_[layer[i]].across = block.mean() + offset[i];
    }
  }

  std::span<const Edge> edges_;
  std::vector<Item> items_;                       // the places first
  std::vector<std::vector<std::size_t>> chains_;  // for each edge
  std::vector<std::vector<std::size_t>> layers_;
};

}  // namespace

Layout lay_out(std::size_t places, std::span<const Edge> edges, Number start) {
  return Layers(places, edges, start).layout(places);
}

}  // namespace earshot::chart
