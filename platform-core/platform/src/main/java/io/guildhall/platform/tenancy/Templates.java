package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The templates this platform can launch marketplaces from: every folder of {@code tenant-templates} on the class path. */
@ApplicationScoped
public class Templates {

    private static final String FOLDER = "tenant-templates/";

    private volatile Map<String, Template> byCode;

    /** All templates, in alphabetical order of their codes. */
    public List<Template> all() {
        return List.copyOf(loaded().values());
    }

    public Optional<Template> find(String code) {
        return Optional.ofNullable(loaded().get(code));
    }

    /** The template with that code, or a rejection of the field {@code template}. */
    public Template require(String code) {
        return find(code).orElseThrow(() -> Rejection.of("template", "There is no template %s", code));
    }

    private Map<String, Template> loaded() {
        Map<String, Template> known = byCode;
        if (known == null) {
            known = load();
            byCode = known;
        }
        return known;
    }

    private static Map<String, Template> load() {
        ClassLoader loader = Templates.class.getClassLoader();
        URL schema = loader.getResource(FOLDER + TemplateReader.SCHEMA);
        if (schema == null) {
            throw new IllegalStateException("The application was built without templates");
        }
        List<Vertical> verticals = ServiceLoader.load(Vertical.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        try {
            URI uri = schema.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new TemplateReader(Path.of(uri).getParent(), verticals).readAll();
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new TemplateReader(jar.provider().getPath(uri).getParent(), verticals).readAll();
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The templates cannot be reached at " + schema, e);
        }
    }
}
