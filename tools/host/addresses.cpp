#include "host/addresses.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

namespace earshot::host {
namespace {

bool is_inside(const std::string& interface) {
  for (const std::string_view begin : {"docker", "br-", "veth", "virbr", "vnet", "lxc", "lxd",
                                       "podman", "cni", "vmnet", "vboxnet", "tun", "tap"}) {
    if (interface.starts_with(begin)) return true;
  }
  return false;
}

int rank_of(const OwnAddress& one, const std::string& first) {
  return one.interface == first ? 0 : is_inside(one.interface) ? 2 : 1;
}

}  // namespace

// Interface, destination, gateway, flags, references, uses, metric, mask …; numbers are hexadecimal, the metric is not.
std::string default_interface(std::string_view routes) {
  std::istringstream lines{std::string(routes)};
  std::string best;
  long least = std::numeric_limits<long>::max();
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string interface, destination, gateway, flags, references, uses, mask;
    long metric = 0;
    words >> interface >> destination >> gateway >> flags >> references >> uses >> metric >> mask;
    const bool is_default = words && destination == "00000000" && mask == "00000000";
    if (!is_default || metric >= least) continue;
    least = metric;
    best = interface;
  }
  return best;
}

std::vector<OwnAddress> in_order(std::vector<OwnAddress> all, const std::string& first) {
  std::stable_sort(all.begin(), all.end(), [&](const OwnAddress& a, const OwnAddress& b) {
    return rank_of(a, first) < rank_of(b, first);
  });
  return all;
}

std::vector<OwnAddress> own_addresses() {
  std::vector<OwnAddress> all;
  ifaddrs* list = nullptr;
  if (getifaddrs(&list) != 0) return all;
  for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
    const bool counts = one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET &&
                        (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
    if (!counts) continue;
    char text[INET_ADDRSTRLEN] = {};
    const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
    inet_ntop(AF_INET, &address->sin_addr, text, sizeof text);
    all.push_back({text, one->ifa_name});
  }
  freeifaddrs(list);
  std::stringstream routes;
  routes << std::ifstream("/proc/net/route").rdbuf();
  return in_order(std::move(all), default_interface(routes.str()));
}

}  // namespace earshot::host
