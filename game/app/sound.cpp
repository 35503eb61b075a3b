#include "app/sound.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <type_traits>
#include <utility>

#include "app/shared_library.h"
#include "ui/sound/synth.h"

namespace earshot::app {
namespace {

// As loudness is felt: half way is not half the pressure.
float gain_of(int volume) { return std::pow(static_cast<float>(volume) / 100.0F, 2.0F); }

}  // namespace

// Of the library, what is used; null in one of them: there is no such library.
struct SystemSound::OpenAl {
  explicit OpenAl(const SharedLibrary& library)
      : open_device(library.function<decltype(alcOpenDevice)>("alcOpenDevice")),
        close_device(library.function<decltype(alcCloseDevice)>("alcCloseDevice")),
        create_context(library.function<decltype(alcCreateContext)>("alcCreateContext")),
        destroy_context(library.function<decltype(alcDestroyContext)>("alcDestroyContext")),
        make_current(library.function<decltype(alcMakeContextCurrent)>("alcMakeContextCurrent")),
        make_buffers(library.function<decltype(alGenBuffers)>("alGenBuffers")),
        fill_buffer(library.function<decltype(alBufferData)>("alBufferData")),
        delete_buffers(library.function<decltype(alDeleteBuffers)>("alDeleteBuffers")),
        make_sources(library.function<decltype(alGenSources)>("alGenSources")),
        delete_sources(library.function<decltype(alDeleteSources)>("alDeleteSources")),
        set_number(library.function<decltype(alSourcei)>("alSourcei")),
        play(library.function<decltype(alSourcePlay)>("alSourcePlay")),
        stop(library.function<decltype(alSourceStop)>("alSourceStop")),
        set_listener(library.function<decltype(alListenerf)>("alListenerf")),
        get_number(library.function<decltype(alGetSourcei)>("alGetSourcei")),
        pause(library.function<std::remove_pointer_t<LPALCDEVICEPAUSESOFT>>("alcDevicePauseSOFT")),
        resume(
            library.function<std::remove_pointer_t<LPALCDEVICERESUMESOFT>>("alcDeviceResumeSOFT")) {
  }

  bool is_whole() const {
    return open_device != nullptr && close_device != nullptr && create_context != nullptr &&
           destroy_context != nullptr && make_current != nullptr && make_buffers != nullptr &&
           fill_buffer != nullptr && delete_buffers != nullptr && make_sources != nullptr &&
           delete_sources != nullptr && set_number != nullptr && play != nullptr &&
           stop != nullptr && set_listener != nullptr && get_number != nullptr;
  }
  bool can_rest() const { return pause != nullptr && resume != nullptr; }

  decltype(alcOpenDevice)* open_device;
  decltype(alcCloseDevice)* close_device;
  decltype(alcCreateContext)* create_context;
  decltype(alcDestroyContext)* destroy_context;
  decltype(alcMakeContextCurrent)* make_current;
  decltype(alGenBuffers)* make_buffers;
  decltype(alBufferData)* fill_buffer;
  decltype(alDeleteBuffers)* delete_buffers;
  decltype(alGenSources)* make_sources;
  decltype(alDeleteSources)* delete_sources;
  decltype(alSourcei)* set_number;
  decltype(alSourcePlay)* play;
  decltype(alSourceStop)* stop;
  decltype(alListenerf)* set_listener;
  decltype(alGetSourcei)* get_number;
  LPALCDEVICEPAUSESOFT pause;  // these two in OpenAL Soft alone
  LPALCDEVICERESUMESOFT resume;
};

class SystemSound::Device {
 public:
  static std::unique_ptr<Device> open() {
    auto device = std::unique_ptr<Device>(new Device);
    return device->begin() ? std::move(device) : nullptr;
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device() {
    if (context_ != nullptr) {
      al_.delete_sources(static_cast<ALsizei>(sources_.size()), sources_.data());
      for (const auto& [what, buffer] : buffers_) al_.delete_buffers(1, &buffer);
      al_.make_current(nullptr);
      al_.destroy_context(context_);
    }
    if (device_ != nullptr) al_.close_device(device_);
  }

  void set_volume(int volume) { al_.set_listener(AL_GAIN, gain_of(volume)); }

  void play(ui::GameSound sound) {
    const auto what = static_cast<int>(sound);
    start(sources_.back(), what, [sound] { return ui::sample_of(sound); });
  }

  void room(std::optional<ui::Place> place) {
    al_.stop(sources_.front());
    if (!place) return;
    const int what = kRooms + static_cast<int>(*place);
    start(sources_.front(), what, [place] { return ui::room_tone(*place); });
  }

  bool is_sounding() const {
    return std::ranges::any_of(sources_, [this](ALuint source) {
      ALint state = AL_STOPPED;
      al_.get_number(source, AL_SOURCE_STATE, &state);
      return state == AL_PLAYING;
    });
  }

  // Its thread ends until the next sound.
  void rest() {
    if (al_.can_rest() && !std::exchange(resting_, true)) al_.pause(device_);
  }

 private:
  static constexpr int kRooms = 100;  // behind the sounds, in the list of buffers

  Device() : library_(SharedLibrary::open("libopenal.so.1")), al_(library_) {}

  bool begin() {
    if (!library_ || !al_.is_whole()) return false;
    device_ = al_.open_device(nullptr);
    if (device_ == nullptr) return false;
    context_ = al_.create_context(device_, nullptr);
    if (context_ == nullptr || al_.make_current(context_) == ALC_FALSE) return false;
    al_.make_sources(static_cast<ALsizei>(sources_.size()), sources_.data());
    al_.set_number(sources_.front(), AL_LOOPING, AL_TRUE);
    return true;
  }

  template <class Make>
  void start(ALuint source, int what, Make make) {
    if (std::exchange(resting_, false)) al_.resume(device_);
    al_.stop(source);
    auto found = buffers_.find(what);
    if (found == buffers_.end()) found = buffers_.emplace(what, filled(make())).first;
    al_.set_number(source, AL_BUFFER, static_cast<ALint>(found->second));
    al_.play(source);
  }

  ALuint filled(const ui::Samples& samples) {
    ALuint buffer = 0;
    al_.make_buffers(1, &buffer);
    al_.fill_buffer(buffer, AL_FORMAT_MONO16, samples.data(),
                    static_cast<ALsizei>(samples.size() * sizeof(samples.front())),
                    ui::kSampleRate);
    return buffer;
  }

  SharedLibrary library_;
  OpenAl al_;
  ALCdevice* device_ = nullptr;
  ALCcontext* context_ = nullptr;
  std::array<ALuint, 2> sources_{};  // the room, and what is heard in it
  std::map<int, ALuint> buffers_;
  bool resting_ = false;
};

SystemSound::SystemSound() = default;
SystemSound::~SystemSound() = default;

SystemSound::Device* SystemSound::device() {
  if (device_ == nullptr && !std::exchange(missing_, true)) {
    device_ = Device::open();
    missing_ = device_ == nullptr;
    if (device_ != nullptr) device_->set_volume(volume_);
  }
  return device_.get();
}

void SystemSound::set_volume(int volume) {
  volume_ = volume;
  if (device_ != nullptr) device_->set_volume(volume);
}

void SystemSound::play(ui::GameSound sound) {
  if (Device* to = device()) to->play(sound);
}

void SystemSound::room(std::optional<ui::Place> place) {
  if (!place && device_ == nullptr) return;
  if (Device* to = device()) to->room(place);
}

bool SystemSound::is_sounding() const { return device_ != nullptr && device_->is_sounding(); }

void SystemSound::rest() {
  if (device_ != nullptr) device_->rest();
}

}  // namespace earshot::app
