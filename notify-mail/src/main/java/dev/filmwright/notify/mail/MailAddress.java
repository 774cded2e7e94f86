package dev.filmwright.notify.mail;

import dev.filmwright.InvalidInputException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Reads mail addresses: exactly one each, with a domain. */
final class MailAddress {
    private MailAddress() {}

    static InternetAddress parse(String field, String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length == 1 && !addresses[0].isGroup() && text.chars().noneMatch(Character::isISOControl)) {
                addresses[0].validate();
                if (addresses[0].getAddress().indexOf('@') > 0) {
                    return addresses[0];
                }
            }
        } catch (AddressException e) {
            throw new InvalidInputException(field, text, "give one mail address", e);
        }
        throw new InvalidInputException(field, text, "give one mail address");
    }
}
