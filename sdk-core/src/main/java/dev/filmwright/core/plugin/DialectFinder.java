package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.DialectPlugin;
import dev.filmwright.spi.OpenSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds plugins for dialects; what is wrong with one is noted and stops no other. Used by one thread. */
final class DialectFinder {
    private static final Logger LOG = LoggerFactory.getLogger(DialectFinder.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final OpenSettings settings;
    private final Map<String, List<Dialect>> given = new LinkedHashMap<>();
    private final SortedMap<String, List<Dialect>> found = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();

    DialectFinder(OpenSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns all dialects of plugins by the id of the plugin, in the order in which they win: those given by hand, then in
     * order of id.
     *
     * @param providers the dialects of providers, by their ids
     */
    Map<String, List<Dialect>> find(Map<String, List<Dialect>> providers) {
        settings.dialects().forEach(plugin -> take(plugin, given, Set.of()));
        settings.discovery().ifPresent(loader -> {
            Discovery<DialectPlugin> discovery = new Discovery<>(DialectPlugin.class);
            discovery.look(loader);
            discovery.found().forEach(plugin -> take(plugin, found, given.keySet()));
            broken.addAll(discovery.broken());
        });
        SortedMap<String, List<Dialect>> others = new TreeMap<>(providers);
        found.forEach((id, dialects) -> others.merge(id, dialects, DialectFinder::both));
        Map<String, List<Dialect>> all = new LinkedHashMap<>(given);
        others.forEach((id, dialects) -> all.merge(id, dialects, DialectFinder::both));
        return all;
    }

    private static List<Dialect> both(List<Dialect> first, List<Dialect> second) {
        List<Dialect> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    /** Returns the plugins that could not be used. */
    List<Broken> broken() {
        return broken;
    }

    private void take(DialectPlugin plugin, Map<String, List<Dialect>> among, Set<String> taken) {
        String name = plugin.getClass().getName();
        try {
            String id = checked("id", plugin.id());
            name = id;
            if (taken.contains(id)) {
                return;
            }
            List<Dialect> dialects = checked(plugin.dialects());
            if (among.putIfAbsent(id, dialects) != null) {
                broken.add(new Broken(
                        id,
                        "more than one plugin for dialects has this id; "
                                + plugin.getClass().getName() + " is left out"));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the dialects of {} cannot be used: {}", name, Reasons.of(e));
            broken.add(new Broken(name, Reasons.of(e)));
        }
    }

    /** Checks the dialects of a plugin: each has an id, and each its own. */
    static List<Dialect> checked(List<Dialect> dialects) {
        Set<String> ids = new HashSet<>();
        for (Dialect dialect : dialects) {
            if (!ids.add(checked("dialect", dialect.id()))) {
                throw new InvalidInputException("dialect", dialect.id(), "each dialect needs an id of its own");
            }
        }
        return List.copyOf(dialects);
    }

    private static String checked(String field, String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidInputException(field, id, "use lower-case letters, digits and hyphens, at most 64");
        }
        return id;
    }
}
