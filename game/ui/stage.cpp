#include "ui/stage.h"

#include <algorithm>

#include "ui/imgui_compat.h"

namespace earshot::ui {

void Stage::Unmake::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Stage::Stage(FontBook fonts)
    : context_(ImGui::CreateContext()), ui_(std::unique_ptr<Ui>(new Ui(std::move(fonts)))) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  // Lines from the atlas would move in it with every text size, and a kept drawing be wrong then.
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

Stage::Stage(Stage&&) noexcept = default;
Stage::~Stage() = default;

base::Result<Stage> Stage::open(const std::filesystem::path& assets,
                                const std::vector<std::filesystem::path>& folders) {
  auto fonts = FontBook::open(assets / "fonts", folders);
  if (!fonts) return fonts.failure();
  return Stage(std::move(*fonts));
}

void Stage::make_current() const { ImGui::SetCurrentContext(context_.get()); }
void Stage::set_theme(ThemeId id) { ui_->theme_ = &ui::theme(id); }
void Stage::set_text_size(float em) { ui_->fonts_.set_text_size(em); }
void Stage::set_family(text::Family family) { ui_->fonts_.set_family(family); }
void Stage::set_still(bool reduced_motion) { ui_->still_ = reduced_motion; }
void Stage::set_clipboard(Clipboard clipboard) { ui_->clipboard_ = std::move(clipboard); }
float Stage::text_size() const { return ui_->fonts_.text_size(); }
void Stage::learn(std::string_view text) { ui_->fonts_.learn(text); }
const Recorder& Stage::recorder() const { return ui_->recorder_; }
const std::string& Stage::focus() const { return ui_->focus_.name(); }
bool Stage::has_focus() const { return ui_->focus_alive_ && ui_->focus_.shown(); }
bool Stage::is_typed_in() const { return ui_->types_now_; }

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
  report.layers = layers_of(*ImGui::GetDrawData());
  report.picture = picture_of(report.layers);
  report.again = ui_->again_ || !input_.empty();
  report.next_in = ui_->rate_ > 0.0F ? 1.0 / static_cast<double>(ui_->rate_) : -1.0;
  report.quit = ui_->quit_;
  report.cursor = ui_->cursor_;
  return report;
}

}  // namespace earshot::ui
