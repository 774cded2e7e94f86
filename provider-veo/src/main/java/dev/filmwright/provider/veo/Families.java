package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Models that are newer than the data file. */
final class Families {
    private static final List<String> BEGINNINGS = List.of("veo-", "gemini-omni-");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,99}");

    private Families() {}

    /** Returns what a model nobody lists is taken for: the first of its family that is, which is its newest. */
    static Optional<VeoModel> like(String id, Way way, Collection<VeoModel> models) {
        if (way == Way.VERTEX || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return BEGINNINGS.stream()
                .filter(id::startsWith)
                .flatMap(beginning -> models.stream().filter(model -> model.id().startsWith(beginning)))
                .findFirst()
                .map(model -> model.named(id));
    }

    /**
     * Returns whether the Gemini API knows a model.
     *
     * @throws ProviderException if it could not be asked
     */
    static boolean offered(BackendClient client, String model) {
        try {
            return client.send(
                    BackendRequest.get(client.address("v1beta", "models", model)),
                    answer -> answer.json().at("name").present());
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
