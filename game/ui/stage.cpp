#include "ui/stage.h"

#include <algorithm>
#include <cstring>
#include <span>

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
  std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 29U;
  }

  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

template <class T>
std::span<const std::byte> bytes_of(const ImVector<T>& items) {
  return std::as_bytes(std::span(items.Data, static_cast<std::size_t>(items.Size)));
}

std::uint64_t digest(const ImDrawData& data) {
  Digest result;
  for (int i = 0; i < data.CmdListsCount; ++i) {
    result.add(bytes_of(data.CmdLists[i]->VtxBuffer));
    result.add(bytes_of(data.CmdLists[i]->IdxBuffer));
    for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
      result.add(std::as_bytes(std::span(&command.ClipRect, 1)));
      result.add(std::as_bytes(std::span(&command.ElemCount, 1)));
    }
  }
  return result.value();
}

}  // namespace

void Stage::Unmake::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Stage::Stage(FontBook fonts)
    : context_(ImGui::CreateContext()), ui_(std::unique_ptr<Ui>(new Ui(std::move(fonts)))) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

Stage::Stage(Stage&&) noexcept = default;
Stage::~Stage() = default;

base::Result<Stage> Stage::open(const std::filesystem::path& assets) {
  auto fonts = FontBook::open(assets / "fonts");
  if (!fonts) return fonts.failure();
  return Stage(std::move(*fonts));
}

void Stage::make_current() const { ImGui::SetCurrentContext(context_.get()); }
void Stage::set_theme(ThemeId id) { ui_->theme_ = &ui::theme(id); }
void Stage::set_text_size(float em) { ui_->fonts_.set_text_size(em); }
void Stage::set_still(bool reduced_motion) { ui_->still_ = reduced_motion; }
void Stage::set_clipboard(Clipboard clipboard) { ui_->clipboard_ = std::move(clipboard); }
float Stage::text_size() const { return ui_->fonts_.text_size(); }
void Stage::learn(std::string_view text) { ui_->fonts_.learn(text); }
const Recorder& Stage::recorder() const { return ui_->recorder_; }
const std::string& Stage::focus() const { return ui_->focus_.name(); }

FrameReport Stage::frame(Vec2 window, double now, const PaintScreen& paint) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  FrameReport report;
  if (ui_->fonts_.needs_build()) {
    ui_->fonts_.build(*io.Fonts);
    report.fonts_changed = true;
  }
  io.DisplaySize = to_imgui(window);
  io.DeltaTime = 1.0F / 60.0F;
  ImGui::NewFrame();
  const Rect screen{0.0F, 0.0F, window.x, window.y};
  Canvas canvas(*ImGui::GetBackgroundDrawList(), ui_->fonts_, screen);
  ui_->begin(canvas, screen, input_.next(), now);
  canvas.fill(screen, ui_->colour(Role::ground));
  paint(*ui_);
  ui_->end();
  ImGui::Render();
  report.picture = digest(*ImGui::GetDrawData());
  report.again = ui_->again_ || !input_.empty();
  report.next_in = ui_->rate_ > 0.0F ? 1.0 / static_cast<double>(ui_->rate_) : -1.0;
  report.quit = ui_->quit_;
  report.cursor = ui_->cursor_;
  return report;
}

}  // namespace earshot::ui
