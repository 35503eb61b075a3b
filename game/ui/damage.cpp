#include "ui/damage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "ui/imgui_compat.h"

namespace earshot::ui {

namespace {

// Eight bytes at a time: multiply and fold. Only asked whether two frames are equal.
class Digest {
 public:
  void add(std::span<const std::byte> bytes) {
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      mix(word);
      bytes = bytes.subspan(sizeof word);
    }
    for (const std::byte byte : bytes) mix(static_cast<std::uint64_t>(byte));
  }
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 29U;
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

Rect to_rect(const ImVec4& clip) { return {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}; }

// Corners are told from the first one of the layer on, so that what was drawn before does not
// matter.
std::uint64_t content_of(const ImDrawList& list, const ImDrawCmd& command) {
  Digest digest;
  const std::span indices(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
  if (indices.empty()) return digest.value();
  const auto [low, high] = std::ranges::minmax(indices);
  for (const ImDrawIdx i : indices) digest.mix(static_cast<std::uint64_t>(i - low));
  const auto first = static_cast<std::size_t>(command.VtxOffset) + low;
  const auto count = static_cast<std::size_t>(high - low) + 1;
  digest.add(std::as_bytes(std::span(list.VtxBuffer.Data + first, count)));
  return digest.value();
}

Rect spread(Rect a, Rect b) { return a.empty() ? b : b.empty() ? a : a.united(b); }

}  // namespace

std::vector<Layer> layers_of(const ImDrawData& data) {
  std::vector<Layer> layers;
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
      layers.push_back({to_rect(command.ClipRect), content_of(*data.CmdLists[i], command)});
  }
  return layers;
}

std::uint64_t picture_of(std::span<const Layer> layers) {
  Digest digest;
  for (const Layer& layer : layers) {
    digest.add(std::as_bytes(std::span(&layer.clip, 1)));
    digest.mix(layer.content);
  }
  return digest.value();
}

Rect changed(std::span<const Layer> before, std::span<const Layer> after, Rect screen) {
  if (before.size() != after.size()) return screen;
  Rect sum;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (before[i] == after[i]) continue;
    sum = spread(sum, spread(before[i].clip, after[i].clip));
  }
  return intersection(sum, screen);
}

void confine(ImDrawData& data, Rect to) {
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
      ImVec4& clip = command.ClipRect;
      clip.x = std::max(clip.x, to.x);
      clip.y = std::max(clip.y, to.y);
      clip.z = std::max(clip.x, std::min(clip.z, to.right()));
      clip.w = std::max(clip.y, std::min(clip.w, to.bottom()));
    }
  }
}

}  // namespace earshot::ui
