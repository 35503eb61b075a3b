#include "ui/damage.h"

#include <algorithm>
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

std::vector<ImDrawCmd*> commands_of(const ImDrawData& data) {
  std::vector<ImDrawCmd*> commands;
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) commands.push_back(&command);
  }
  return commands;
}

// The pixels that Dear ImGui's renderer draws in under a clip: it cuts the corner at the left and at the foot to whole
// pixels, and then width and height.
Rect pixels_of(const ImVec4& clip, float height) {
  const float left = std::trunc(clip.x), foot = height - std::trunc(height - clip.w);
  const float wide = std::trunc(clip.z - clip.x), high = std::trunc(clip.w - clip.y);
  return {left, foot - high, std::max(0.0F, wide), std::max(0.0F, high)};
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

Change changed(std::span<const Layer> before, std::span<const Layer> after, Rect screen) {
  if (before.size() != after.size()) return {screen, 0, 0};
  Rect sum;
  std::size_t first = after.size();
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (before[i] == after[i]) continue;
    sum = spread(sum, spread(before[i].clip, after[i].clip));
    first = std::min(first, i);
  }
  return {intersection(sum, screen), first, picture_of(after.first(first))};
}

// In whole pixels: a clip that begins between two would lose a row or a column of them where it is cut.
Clips::Clips(ImDrawData& data) : data_(data) {
  const float height = data.DisplaySize.y * data.FramebufferScale.y;
  for (const ImDrawCmd* command : commands_of(data))
    clips_.push_back(pixels_of(command->ClipRect, height));
}

void Clips::show(std::size_t from, std::size_t to, Rect within) const {
  const auto commands = commands_of(data_);
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const Rect shown = i >= from && i < to ? intersection(clips_[i], within) : Rect{};
    commands[i]->ClipRect = {shown.x, shown.y, shown.right(), shown.bottom()};
  }
}

}  // namespace earshot::ui
