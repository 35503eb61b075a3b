// Dear ImGui under one header: 1.86 (Debian 12) to 1.90 (Debian 13, Ubuntu 24.04). Included by
// damage.cpp, fonts/atlas.cpp, paint/canvas.cpp, stage.cpp and the app's backend, and by nothing else: no
// header of this room names a type of it.
//
// Only draw lists, the font atlas and the frame are used. Windows, widgets and input of Dear ImGui
// are not, so the great changes of 1.87 (events) and 1.89 (keys) do not reach us.
#pragma once

#include <imgui.h>
#include <imgui_freetype.h>

#include "ui/geometry.h"
#include "ui/theme/colour.h"

namespace earshot::ui {

inline ImVec2 to_imgui(Vec2 v) { return {v.x, v.y}; }
inline ImU32 to_imgui(Rgba c) { return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a}); }

inline void use_freetype(ImFontAtlas& atlas) {
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
}

}  // namespace earshot::ui
