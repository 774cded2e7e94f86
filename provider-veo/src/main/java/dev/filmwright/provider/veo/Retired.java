package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What it means that Google does not know a model: mostly that it is no longer offered. */
final class Retired {
    private Retired() {}

    static Failure failure(VeoModel model, Way way, Failure said, LocalDate today) {
        boolean over = model.retires().filter(day -> !today.isBefore(day)).isPresent()
                || said.message().toLowerCase(Locale.ROOT).contains("no longer available");
        String when =
                model.retires().filter(day -> over).map(day -> " on " + day).orElse("");
        String instead = model.instead().isEmpty() ? "" : "; use " + model.instead();
        String what = over
                ? "model " + model.id() + " was retired" + when + " over transport " + way.word() + instead
                : "Google does not know model " + model.id() + " over transport " + way.word()
                        + ": it is retired or misspelt, or not offered where you are" + instead;
        return new Failure(
                over ? Failure.Kind.UNSUPPORTED : Failure.Kind.NOT_FOUND,
                what + " (" + said.message() + ")",
                false,
                Optional.empty(),
                Failure.Billing.NOT_CHARGED,
                Optional.of(VeoPlugin.ID),
                said.requestId());
    }
}
