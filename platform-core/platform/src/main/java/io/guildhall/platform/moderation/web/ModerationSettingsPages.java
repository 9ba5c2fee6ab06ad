package io.guildhall.platform.moderation.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.ReviewMode;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.Rules;
import io.guildhall.platform.moderation.Settings;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is reviewed before buyers see it. */
@Path("/console/moderation/settings")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ModerationSettingsPages {

    static final String HOME = QueuePages.HOME + "/settings";

    @Inject
    private Rules rules;

    @Inject
    private ReviewQueue queue;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The form. */
    public record SettingsPage(FormView form, List<Choice> modes, List<Tab> tabs) {}

    @GET
    @Operation(hidden = true)
    public Page settings() {
        Settings settings = rules.settings();
        return page(FormView.empty().with("review", settings.review().name()).with("version", settings.rulesVersion()));
    }

    @POST
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        try {
            Typed typed = new Typed(form);
            ReviewMode mode = RuleFile.code(ReviewMode.values(), typed.text("review"));
            if (mode == null) {
                throw WordedRejection.ofAll(List.of(WordedRejection.Wording.of("review", "moderation.check.review")));
            }
            rules.review(actor.get(), typed.version(), mode);
            return Flash.success("moderation.flash.settings").redirect(HOME);
        } catch (Rejection e) {
            FormView typed = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status()).entity(page(typed)).build();
        }
    }

    private Page page(FormView form) {
        Shell shell = shells.current();
        List<Choice> modes = Stream.of(ReviewMode.values())
                .map(mode -> new Choice(
                        mode.name(),
                        ModerationWords.of(shell, "review", mode),
                        shell.t("moderation.review."
                                + mode.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".help")))
                .toList();
        return Page.of(
                "moderation/settings.jte",
                new SettingsPage(form, modes, ModerationWords.tabs(shell, queue.countWaiting(), HOME)));
    }
}
