// The sounds of the game through OpenAL (docs/decisions/0013).
//
// Entry point: SystemSound. The library and the device are opened with the first sound; where there
// is none, all of it is silence. While nothing sounds nothing is mixed.
#pragma once

#include <memory>
#include <optional>

#include "ui/access/sounds.h"

namespace earshot::app {

class SystemSound final : public ui::SoundOutput {
 public:
  SystemSound();
  ~SystemSound() override;

  void set_volume(int volume) override;
  void play(ui::GameSound sound) override;
  void room(std::optional<ui::Place> place) override;
  bool is_sounding() const override;
  void rest() override;
  bool is_missing() const override { return missing_; }

 private:
  struct OpenAl;
  class Device;
  Device* device();  // null: there is none

  std::unique_ptr<Device> device_;
  int volume_ = 0;
  bool missing_ = false;
};

}  // namespace earshot::app
