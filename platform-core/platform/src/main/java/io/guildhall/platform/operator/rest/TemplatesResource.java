package io.guildhall.platform.operator.rest;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Templates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates marketplaces are launched from. */
@Path("/api/v1/templates")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@ServedOn(Host.Kind.PLATFORM)
@Tag(name = "Templates")
public class TemplatesResource {

    @Inject
    private Templates templates;

    /**
     * A template.
     *
     * @param vertical the industry module it needs, empty where it stands on its own
     * @param categories how many categories it brings
     */
    public record TemplateAnswer(
            String code,
            String vertical,
            Map<String, String> name,
            Map<String, String> description,
            List<String> languages,
            String currency,
            int categories,
            List<String> tiers,
            List<String> services) {

        static TemplateAnswer of(Template template) {
            return new TemplateAnswer(
                    template.code(),
                    template.vertical(),
                    template.name().byLanguage(),
                    template.description().byLanguage(),
                    template.languages(),
                    template.currency(),
                    template.categoryCount(),
                    template.tiers().stream().map(Template.Tier::code).toList(),
                    template.services().stream().map(Template.Service::code).toList());
        }
    }

    @GET
    @Operation(summary = "All templates")
    public ListAnswer<TemplateAnswer> list() {
        return new ListAnswer<>(templates.all().stream().map(TemplateAnswer::of).toList(), null);
    }
}
