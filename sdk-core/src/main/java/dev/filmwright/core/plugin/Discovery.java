package dev.filmwright.core.plugin;

import dev.filmwright.PluginReport.Broken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds plugins of a kind with {@code ServiceLoader}; one that cannot be loaded is noted and passed over. Used by one thread.
 *
 * @param <T> the kind
 */
final class Discovery<T> {
    private static final Pattern NAMED = Pattern.compile("Provider (\\S+)");

    private final Class<T> kind;
    private final List<T> found = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    Discovery(Class<T> kind) {
        this.kind = kind;
    }

    /** Looks on the class path and module path of {@code loader}, and in the layer this library runs in. */
    void look(ClassLoader loader) {
        drain(ServiceLoader.load(kind, loader));
        Optional.ofNullable(Discovery.class.getModule().getLayer())
                .ifPresent(layer -> drain(ServiceLoader.load(layer, kind)));
    }

    private void drain(ServiceLoader<T> services) {
        Iterator<ServiceLoader.Provider<T>> iterator = services.stream().iterator();
        String trouble = "";
        while (true) {
            try {
                if (!iterator.hasNext()) {
                    return;
                }
                load(iterator.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // A list of services that cannot be read at all fails in the same way for ever.
                if (trouble.equals(String.valueOf(e))) {
                    return;
                }
                trouble = String.valueOf(e);
                broken.add(new Broken(named(e), Reasons.of(e)));
            }
        }
    }

    private void load(ServiceLoader.Provider<T> service) {
        if (!seen.add(service.type())) {
            return;
        }
        try {
            found.add(service.get());
        } catch (ServiceConfigurationError | LinkageError e) {
            broken.add(new Broken(service.type().getName(), Reasons.of(e)));
        }
    }

    private static String named(Throwable trouble) {
        Matcher matcher = NAMED.matcher(String.valueOf(trouble.getMessage()));
        return matcher.find() ? matcher.group(1) : "a plugin";
    }

    /** Returns the plugins that were loaded, in the order found. */
    List<T> found() {
        return found;
    }

    /** Returns the plugins that could not be loaded. */
    List<Broken> broken() {
        return broken;
    }
}
