// The tables. A feeling is told by several regions at once: brows, lids, mouth, gaze, head,
// shoulders; a test sees that no two feelings are alike.
#include "ui/portrait/feelings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::ui {

namespace {

struct Entry {
  std::string_view word;
  std::span<const Pull> pulls;
  std::span<const Swing> swings;
};

// Feelings.
constexpr Pull kAngryFeeling[] = {
    {Unit::brow_down, 0.95F},   {Unit::brow_knit, 0.85F},    {Unit::lid_up, 0.5F},
    {Unit::lid_tight, 0.55F},   {Unit::nose_wrinkle, 0.35F}, {Unit::lip_press, 0.65F},
    {Unit::corner_down, 0.35F}, {Unit::jaw_clench, 0.7F},    {Unit::nod, 0.28F},
    {Unit::lean, 0.7F},         {Unit::shoulders_up, 0.25F}, {Unit::blush, 0.45F}};
constexpr Pull kAnnoyedFeeling[] = {{Unit::brow_down, 0.55F},
                                    {Unit::brow_knit, 0.4F},
                                    {Unit::lid_tight, 0.35F},
                                    {Unit::lid_down, 0.2F},
                                    {Unit::lip_press, 0.5F},
                                    {Unit::corner_down, 0.3F},
                                    {Unit::brow_outer_up_left, 0.2F},
                                    {Unit::gaze_x, 0.15F},
                                    {Unit::tilt, 0.12F},
                                    {Unit::lean, -0.1F}};
constexpr Pull kAnxiousFeeling[] = {
    {Unit::brow_inner_up, 0.85F}, {Unit::brow_knit, 0.65F}, {Unit::lid_up, 0.55F},
    {Unit::lip_wide, 0.6F},       {Unit::gaze_x, 0.3F},     {Unit::shoulders_up, 0.6F},
    {Unit::chin_up, 0.15F},       {Unit::jaw_drop, 0.08F},  {Unit::nod, -0.05F}};
constexpr Pull kAshamedFeeling[] = {{Unit::brow_inner_up, 0.55F}, {Unit::lid_down, 0.45F},
                                    {Unit::gaze_y, 0.85F},        {Unit::nod, 0.7F},
                                    {Unit::turn, 0.3F},           {Unit::lip_press, 0.4F},
                                    {Unit::corner_down, 0.35F},   {Unit::blush, 0.9F},
                                    {Unit::shoulders_round, 0.7F}};
constexpr Pull kConfusedFeeling[] = {{Unit::brow_outer_up_left, 0.75F},
                                     {Unit::brow_knit, 0.6F},
                                     {Unit::brow_inner_up, 0.15F},
                                     {Unit::tilt, 0.5F},
                                     {Unit::lid_tight, 0.25F},
                                     {Unit::pucker, 0.3F},
                                     {Unit::jaw_drop, 0.12F},
                                     {Unit::nod, -0.05F},
                                     {Unit::turn, 0.1F}};
constexpr Pull kDisappointedFeeling[] = {{Unit::brow_inner_up, 0.35F},
                                         {Unit::lid_down, 0.40F},
                                         {Unit::corner_down, 0.55F},
                                         {Unit::lip_press, 0.7F},
                                         {Unit::gaze_y, 0.7F},
                                         {Unit::gaze_x, -0.5F},
                                         {Unit::nod, 0.2F},
                                         {Unit::turn, -0.3F},
                                         {Unit::shoulders_round, 0.6F},
                                         {Unit::tilt, -0.35F}};
constexpr Pull kEmbarrassedFeeling[] = {
    {Unit::corner_up_left, 0.4F}, {Unit::corner_up_right, 0.45F},
    {Unit::lip_press, 0.55F},     {Unit::gaze_x, -0.75F},
    {Unit::gaze_y, 0.4F},         {Unit::turn, -0.35F},
    {Unit::nod, 0.25F},           {Unit::blush, 1.0F},
    {Unit::brow_inner_up, 0.4F},  {Unit::tilt, -0.2F},
    {Unit::cheek_up, 0.25F},      {Unit::shoulders_up, 0.3F}};
constexpr Pull kFrustratedFeeling[] = {
    {Unit::brow_down, 0.7F},  {Unit::brow_knit, 0.8F}, {Unit::lid_tight, 0.35F},
    {Unit::lip_press, 0.8F},  {Unit::lip_wide, 0.45F}, {Unit::chin_up, 0.4F},
    {Unit::gaze_y, -0.9F},    {Unit::nod, -0.25F},     {Unit::shoulders_up, 0.35F},
    {Unit::jaw_clench, 0.5F}, {Unit::turn, 0.08F}};
constexpr Pull kGratefulFeeling[] = {{Unit::corner_up_left, 0.7F},
                                     {Unit::corner_up_right, 0.7F},
                                     {Unit::cheek_up, 0.55F},
                                     {Unit::brow_inner_up, 0.5F},
                                     {Unit::tilt, 0.3F},
                                     {Unit::nod, 0.15F},
                                     {Unit::lean, 0.3F}};
constexpr Pull kGuiltyFeeling[] = {
    {Unit::brow_inner_up, 0.7F}, {Unit::brow_knit, 0.45F},  {Unit::gaze_y, 0.55F},
    {Unit::gaze_x, 0.45F},       {Unit::corner_down, 0.4F}, {Unit::lip_press, 0.3F},
    {Unit::nod, 0.35F},          {Unit::turn, 0.12F},       {Unit::shoulders_round, 0.45F},
    {Unit::lip_bite, 0.45F}};
constexpr Pull kHopefulFeeling[] = {{Unit::brow_inner_up, 0.45F},
                                    {Unit::brow_outer_up_left, 0.5F},
                                    {Unit::brow_outer_up_right, 0.5F},
                                    {Unit::lid_up, 0.45F},
                                    {Unit::corner_up_left, 0.45F},
                                    {Unit::corner_up_right, 0.45F},
                                    {Unit::lean, 0.55F},
                                    {Unit::nod, -0.2F},
                                    {Unit::gaze_y, -0.12F},
                                    {Unit::jaw_drop, 0.07F}};
constexpr Pull kHurtFeeling[] = {
    {Unit::brow_inner_up, 0.9F}, {Unit::brow_knit, 0.35F}, {Unit::corner_down, 0.55F},
    {Unit::chin_up, 0.6F},       {Unit::lid_down, 0.12F},  {Unit::wet, 0.8F},
    {Unit::lip_press, 0.2F},     {Unit::turn, -0.40F},     {Unit::gaze_y, 0.05F},
    {Unit::gaze_x, 0.40F},       {Unit::lean, -0.5F},      {Unit::tilt, -0.1F}};
constexpr Pull kImpatientFeeling[] = {{Unit::brow_down, 0.35F}, {Unit::brow_outer_up_right, 0.35F},
                                      {Unit::lip_press, 0.5F},  {Unit::corner_up_left, 0.22F},
                                      {Unit::gaze_x, 0.85F},    {Unit::gaze_y, -0.15F},
                                      {Unit::turn, 0.25F},      {Unit::lid_down, 0.2F},
                                      {Unit::lean, 0.25F},      {Unit::tilt, 0.15F},
                                      {Unit::nod, -0.1F}};
constexpr Pull kInsecureFeeling[] = {
    {Unit::brow_inner_up, 0.6F},    {Unit::lip_bite, 0.75F}, {Unit::gaze_x, -0.45F},
    {Unit::gaze_y, 0.35F},          {Unit::tilt, -0.35F},    {Unit::shoulders_up, 0.65F},
    {Unit::shoulders_round, 0.35F}, {Unit::nod, 0.2F},       {Unit::brow_knit, 0.15F}};
constexpr Pull kLonelyFeeling[] = {{Unit::brow_inner_up, 0.6F},
                                   {Unit::lid_down, 0.4F},
                                   {Unit::gaze_x, 0.6F},
                                   {Unit::gaze_y, 0.5F},
                                   {Unit::corner_down, 0.3F},
                                   {Unit::tilt, 0.35F},
                                   {Unit::nod, 0.25F},
                                   {Unit::turn, 0.25F},
                                   {Unit::shoulders_round, 0.7F},
                                   {Unit::wet, 0.4F}};
constexpr Pull kOverwhelmedFeeling[] = {{Unit::brow_inner_up, 0.9F},
                                        {Unit::brow_outer_up_left, 0.5F},
                                        {Unit::brow_outer_up_right, 0.5F},
                                        {Unit::lid_up, 0.75F},
                                        {Unit::jaw_drop, 0.35F},
                                        {Unit::lip_wide, 0.5F},
                                        {Unit::shoulders_up, 0.75F},
                                        {Unit::wet, 0.4F},
                                        {Unit::lean, -0.3F},
                                        {Unit::brow_knit, 0.35F}};
constexpr Pull kProudFeeling[] = {{Unit::nod, -0.5F},
                                  {Unit::corner_up_left, 0.5F},
                                  {Unit::corner_up_right, 0.5F},
                                  {Unit::lid_down, 0.22F},
                                  {Unit::brow_outer_up_left, 0.25F},
                                  {Unit::brow_outer_up_right, 0.25F},
                                  {Unit::lip_press, 0.2F},
                                  {Unit::lean, -0.2F},
                                  {Unit::shoulders_round, -0.8F},
                                  {Unit::cheek_up, 0.25F}};
constexpr Pull kRelievedFeeling[] = {
    {Unit::lid_down, 0.75F},     {Unit::corner_up_left, 0.55F}, {Unit::corner_up_right, 0.55F},
    {Unit::brow_inner_up, 0.4F}, {Unit::jaw_drop, 0.22F},       {Unit::shoulders_round, 0.35F},
    {Unit::nod, -0.25F},         {Unit::cheek_up, 0.25F},       {Unit::tilt, 0.12F}};
constexpr Pull kResignedFeeling[] = {{Unit::lid_down, 0.5F},
                                     {Unit::corner_up_left, 0.2F},
                                     {Unit::lip_press, 0.6F},
                                     {Unit::brow_inner_up, 0.4F},
                                     {Unit::brow_outer_up_right, 0.2F},
                                     {Unit::chin_up, 0.35F},
                                     {Unit::gaze_y, 0.3F},
                                     {Unit::tilt, 0.3F},
                                     {Unit::shoulders_round, 0.8F},
                                     {Unit::corner_down, 0.2F}};
constexpr Pull kSadFeeling[] = {
    {Unit::brow_inner_up, 1.0F}, {Unit::brow_knit, 0.25F}, {Unit::lid_down, 0.45F},
    {Unit::corner_down, 0.85F},  {Unit::chin_up, 0.45F},   {Unit::gaze_y, 0.45F},
    {Unit::nod, 0.35F},          {Unit::wet, 1.0F},        {Unit::shoulders_round, 0.55F}};
constexpr Pull kScepticalFeeling[] = {{Unit::brow_outer_up_left, 1.0F},
                                      {Unit::brow_down, 0.3F},
                                      {Unit::lid_tight, 0.4F},
                                      {Unit::corner_up_right, 0.3F},
                                      {Unit::lip_press, 0.35F},
                                      {Unit::tilt, 0.3F},
                                      {Unit::nod, -0.25F},
                                      {Unit::lean, -0.45F},
                                      {Unit::turn, 0.15F},
                                      {Unit::gaze_x, -0.12F}};
constexpr Pull kSurprisedFeeling[] = {{Unit::brow_inner_up, 0.9F},
                                      {Unit::brow_outer_up_left, 1.0F},
                                      {Unit::brow_outer_up_right, 1.0F},
                                      {Unit::lid_up, 1.0F},
                                      {Unit::jaw_drop, 0.7F},
                                      {Unit::lean, -0.2F},
                                      {Unit::nod, -0.08F}};
constexpr Pull kSuspiciousFeeling[] = {
    {Unit::brow_down, 0.6F}, {Unit::brow_knit, 0.3F}, {Unit::lid_tight, 1.0F}, {Unit::turn, 0.7F},
    {Unit::gaze_x, -0.8F},   {Unit::lip_press, 0.5F}, {Unit::pucker, 0.2F},    {Unit::tilt, -0.15F},
    {Unit::nod, 0.1F},       {Unit::lean, -0.3F}};
constexpr Pull kTiredFeeling[] = {{Unit::lid_down, 0.72F},
                                  {Unit::brow_inner_up, 0.15F},
                                  {Unit::brow_outer_up_left, 0.25F},
                                  {Unit::brow_outer_up_right, 0.25F},
                                  {Unit::corner_down, 0.25F},
                                  {Unit::jaw_drop, 0.1F},
                                  {Unit::nod, 0.25F},
                                  {Unit::tilt, 0.3F},
                                  {Unit::shoulders_round, 0.8F}};
constexpr Pull kTouchedFeeling[] = {{Unit::brow_inner_up, 0.8F},
                                    {Unit::corner_up_left, 0.5F},
                                    {Unit::corner_up_right, 0.5F},
                                    {Unit::cheek_up, 0.35F},
                                    {Unit::wet, 1.0F},
                                    {Unit::lip_press, 0.35F},
                                    {Unit::tilt, 0.3F},
                                    {Unit::chin_up, 0.25F},
                                    {Unit::lean, 0.15F}};
constexpr Pull kWorriedFeeling[] = {
    {Unit::brow_inner_up, 0.85F}, {Unit::brow_knit, 0.7F},  {Unit::lid_up, 0.2F},
    {Unit::corner_down, 0.4F},    {Unit::lip_press, 0.35F}, {Unit::chin_up, 0.2F},
    {Unit::lean, 0.3F},           {Unit::tilt, 0.12F},      {Unit::nod, 0.08F}};

constexpr std::array<Entry, kFeelings> kFeelingTable{
    Entry{"", {}, {}},
    Entry{"angry", kAngryFeeling, {}},
    Entry{"annoyed", kAnnoyedFeeling, {}},
    Entry{"anxious", kAnxiousFeeling, {}},
    Entry{"ashamed", kAshamedFeeling, {}},
    Entry{"confused", kConfusedFeeling, {}},
    Entry{"disappointed", kDisappointedFeeling, {}},
    Entry{"embarrassed", kEmbarrassedFeeling, {}},
    Entry{"frustrated", kFrustratedFeeling, {}},
    Entry{"grateful", kGratefulFeeling, {}},
    Entry{"guilty", kGuiltyFeeling, {}},
    Entry{"hopeful", kHopefulFeeling, {}},
    Entry{"hurt", kHurtFeeling, {}},
    Entry{"impatient", kImpatientFeeling, {}},
    Entry{"insecure", kInsecureFeeling, {}},
    Entry{"lonely", kLonelyFeeling, {}},
    Entry{"overwhelmed", kOverwhelmedFeeling, {}},
    Entry{"proud", kProudFeeling, {}},
    Entry{"relieved", kRelievedFeeling, {}},
    Entry{"resigned", kResignedFeeling, {}},
    Entry{"sad", kSadFeeling, {}},
    Entry{"sceptical", kScepticalFeeling, {}},
    Entry{"surprised", kSurprisedFeeling, {}},
    Entry{"suspicious", kSuspiciousFeeling, {}},
    Entry{"tired", kTiredFeeling, {}},
    Entry{"touched", kTouchedFeeling, {}},
    Entry{"worried", kWorriedFeeling, {}},
};

// Gestures; what the hands do is in hands.cpp.
constexpr Pull kArmsCrossedGesture[] = {
    {Unit::lean, -0.3F}, {Unit::shoulders_up, 0.12F}, {Unit::nod, -0.05F}};
constexpr Pull kLooksAwayGesture[] = {{Unit::gaze_x, 0.95F}, {Unit::turn, 0.6F}};
constexpr Pull kLooksDownGesture[] = {{Unit::gaze_y, 0.9F}, {Unit::nod, 0.6F}};
constexpr Pull kLeansInGesture[] = {{Unit::lean, 1.0F}, {Unit::nod, 0.1F}};
constexpr Pull kLeansBackGesture[] = {{Unit::lean, -1.0F}, {Unit::nod, -0.12F}};
constexpr Pull kTurnsRingGesture[] = {
    {Unit::gaze_y, 0.65F}, {Unit::nod, 0.35F}, {Unit::shoulders_round, 0.2F}};
constexpr Pull kTapsFingersGesture[] = {{Unit::lip_press, 0.25F}};
constexpr Pull kCoversMouthGesture[] = {{Unit::brow_inner_up, 0.5F}, {Unit::lid_up, 0.35F}};
constexpr Pull kHalfSmileGesture[] = {{Unit::corner_up_right, 0.7F}};
constexpr Pull kShrugsGesture[] = {{Unit::shoulders_up, 1.0F},
                                   {Unit::brow_outer_up_left, 0.6F},
                                   {Unit::brow_outer_up_right, 0.6F},
                                   {Unit::brow_inner_up, 0.4F},
                                   {Unit::corner_down, 0.4F},
                                   {Unit::chin_up, 0.5F},
                                   {Unit::tilt, 0.25F}};
constexpr Pull kRubsNeckGesture[] = {{Unit::tilt, 0.35F},
                                     {Unit::gaze_x, -0.5F},
                                     {Unit::gaze_y, 0.3F},
                                     {Unit::lip_wide, 0.4F},
                                     {Unit::nod, 0.15F}};
constexpr Pull kClenchesJawGesture[] = {
    {Unit::jaw_clench, 1.0F}, {Unit::lip_press, 0.6F}, {Unit::lid_tight, 0.35F}};
constexpr Pull kFrownsGesture[] = {
    {Unit::brow_down, 0.8F}, {Unit::brow_knit, 0.8F}, {Unit::corner_down, 0.4F}};
constexpr Pull kRaisesBrowsGesture[] = {{Unit::brow_inner_up, 0.9F},
                                        {Unit::brow_outer_up_left, 0.95F},
                                        {Unit::brow_outer_up_right, 0.95F},
                                        {Unit::lid_up, 0.25F}};
constexpr Pull kWringsHandsGesture[] = {{Unit::shoulders_round, 0.3F}, {Unit::gaze_y, 0.2F}};
constexpr Pull kChecksWatchGesture[] = {
    {Unit::gaze_x, 0.35F}, {Unit::gaze_y, 0.95F}, {Unit::nod, 0.55F}, {Unit::turn, 0.12F}};
constexpr Pull kGripsBagGesture[] = {{Unit::shoulders_up, 0.3F}};
constexpr Pull kBitesLipGesture[] = {{Unit::lip_bite, 1.0F}};
constexpr Pull kStraightensGesture[] = {
    {Unit::nod, -0.2F}, {Unit::shoulders_round, -1.0F}, {Unit::lean, -0.15F}};
constexpr Pull kSighsGesture[] = {{Unit::jaw_drop, 0.25F},
                                  {Unit::lid_down, 0.55F},
                                  {Unit::nod, 0.12F},
                                  {Unit::shoulders_round, 0.5F},
                                  {Unit::pucker, 0.15F}};
constexpr Pull kSmilesGesture[] = {
    {Unit::corner_up_left, 1.0F}, {Unit::corner_up_right, 1.0F}, {Unit::cheek_up, 0.75F}};

constexpr Swing kShakesHeadSwing[] = {{Unit::turn, 0.38F, 1.3F, 3.0F}};
constexpr Swing kNodsSwing[] = {{Unit::nod, 0.35F, 1.4F, 3.0F}};
constexpr Swing kSighsSwing[] = {{Unit::shoulders_up, 0.55F, 0.35F, 1.0F}};

constexpr std::array<Entry, kGestures> kGestureTable{
    Entry{"", {}, {}},
    Entry{"arms-crossed", kArmsCrossedGesture, {}},
    Entry{"looks-away", kLooksAwayGesture, {}},
    Entry{"looks-down", kLooksDownGesture, {}},
    Entry{"leans-in", kLeansInGesture, {}},
    Entry{"leans-back", kLeansBackGesture, {}},
    Entry{"turns-ring", kTurnsRingGesture, {}},
    Entry{"taps-fingers", kTapsFingersGesture, {}},
    Entry{"covers-mouth", kCoversMouthGesture, {}},
    Entry{"half-smile", kHalfSmileGesture, {}},
    Entry{"shrugs", kShrugsGesture, {}},
    Entry{"rubs-neck", kRubsNeckGesture, {}},
    Entry{"clenches-jaw", kClenchesJawGesture, {}},
    Entry{"shakes-head", {}, kShakesHeadSwing},
    Entry{"nods", {}, kNodsSwing},
    Entry{"frowns", kFrownsGesture, {}},
    Entry{"raises-brows", kRaisesBrowsGesture, {}},
    Entry{"wrings-hands", kWringsHandsGesture, {}},
    Entry{"checks-watch", kChecksWatchGesture, {}},
    Entry{"grips-bag", kGripsBagGesture, {}},
    Entry{"bites-lip", kBitesLipGesture, {}},
    Entry{"straightens", kStraightensGesture, {}},
    Entry{"sighs", kSighsGesture, kSighsSwing},
    Entry{"smiles", kSmilesGesture, {}},
};

template <class Value, std::size_t N>
std::optional<Value> named(const std::array<Entry, N>& table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Entry::word);
  if (found == table.end()) return std::nullopt;
  return static_cast<Value>(found - table.begin());
}

const Entry& entry(Feeling feeling) { return kFeelingTable[static_cast<std::size_t>(feeling)]; }
const Entry& entry(Gesture gesture) { return kGestureTable[static_cast<std::size_t>(gesture)]; }

}  // namespace

std::optional<Feeling> feeling_named(std::string_view word) {
  return named<Feeling>(kFeelingTable, word);
}
std::optional<Gesture> gesture_named(std::string_view word) {
  return named<Gesture>(kGestureTable, word);
}
std::string_view name_of(Feeling feeling) { return entry(feeling).word; }
std::string_view name_of(Gesture gesture) { return entry(gesture).word; }
std::span<const Pull> pulls_of(Feeling feeling) { return entry(feeling).pulls; }
std::span<const Pull> pulls_of(Gesture gesture) { return entry(gesture).pulls; }
std::span<const Swing> swings_of(Gesture gesture) { return entry(gesture).swings; }

Units Units::bounded() const {
  Units result = *this;
  for (std::size_t i = 0; i < kUnits; ++i) {
    result.values_[i] = std::clamp(values_[i], least_of(static_cast<Unit>(i)), 1.0F);
  }
  return result;
}

float distance(const Units& a, const Units& b) {
  float sum = 0.0F;
  for (std::size_t i = 0; i < kUnits; ++i)
    sum += (a.all()[i] - b.all()[i]) * (a.all()[i] - b.all()[i]);
  return std::sqrt(sum);
}

}  // namespace earshot::ui
