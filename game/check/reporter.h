// Private to the room: collects the findings of one scenario.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/model.h"

namespace earshot::check {

class Reporter {
 public:
  explicit Reporter(const scenario::Scenario& scenario) : scenario_(scenario) {}

  // The reference is good until the next report.
  base::Diagnostic& report(const base::Message& message, const base::Span& where,
                           std::vector<std::string> arguments) {
    diagnostics_.push_back({&message, {scenario_.file, where}, std::move(arguments), {}, {}});
    return diagnostics_.back();
  }

  // " in the variant `x`", or nothing where there is one only.
  std::string in_variant(std::size_t variant) const {
    return scenario_.variants.empty() ? std::string()
                                      : " in the variant `" + scenario_.variants[variant] + "`";
  }

  const scenario::Scenario& scenario() const { return scenario_; }
  base::Diagnostics take() { return std::move(diagnostics_); }

 private:
  const scenario::Scenario& scenario_;
  base::Diagnostics diagnostics_;
};

}  // namespace earshot::check
