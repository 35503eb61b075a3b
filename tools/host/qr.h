// The join address as a QR code: for a terminal and as a picture.
//
// Entry points: qr_text(), qr_svg(). libqrencode stays behind this file.
#pragma once

#include <string>

namespace earshot::host {

std::string qr_text(const std::string& address);  // two modules a character, with a quiet zone
std::string qr_svg(const std::string& address);   // black on white, whatever the page's colours

}  // namespace earshot::host
