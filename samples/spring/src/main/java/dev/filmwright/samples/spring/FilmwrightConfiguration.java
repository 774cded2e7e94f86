package dev.filmwright.samples.spring;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.generation.Generations;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens a library with the context and closes it with the context; its parts are beans of their own. */
@Configuration(proxyBeanMethods = false)
public class FilmwrightConfiguration {
    /** For Spring. */
    public FilmwrightConfiguration() {}

    /** Opens the library in the folder that {@code filmwright.folder} names. */
    @Bean(destroyMethod = "close")
    public Filmwright filmwright(@Value("${filmwright.folder}") Path folder) {
        return Filmwright.open(folder);
    }

    /** Returns the assets. */
    @Bean
    public AssetLibrary assets(Filmwright filmwright) {
        return filmwright.assets();
    }

    /** Returns the generations; nothing to close, the library closes them. */
    @Bean(destroyMethod = "")
    public Generations generations(Filmwright filmwright) {
        return filmwright.generations();
    }

    /** Returns the host's own service. */
    @Bean
    public PropDesk propDesk(AssetLibrary assets) {
        return new PropDesk(assets);
    }
}
