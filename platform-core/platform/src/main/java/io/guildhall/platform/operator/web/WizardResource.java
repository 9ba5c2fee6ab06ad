package io.guildhall.platform.operator.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.operator.OperatorDesk;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Step;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.FirstAdmin;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.Marketplaces;
import io.guildhall.platform.tenancy.NewMarketplace;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Slug;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Templates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way to a new marketplace in four steps: template, details, review, launch. Nothing is kept before the last one. */
@Path("/operator/launch")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@ServedOn(Host.Kind.PLATFORM)
@Produces(MediaType.TEXT_HTML)
public class WizardResource {

    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "GBP", "HKD", "JPY", "SGD", "INR");

    @Inject
    private Templates templates;

    @Inject
    private Marketplaces marketplaces;

    @Inject
    private Launches launches;

    @Inject
    private OperatorDesk desk;

    @Inject
    private CurrentActor actor;

    @Inject
    private Hosts hosts;

    @Inject
    private Shells shells;

    /** The first step. */
    public record Choosing(List<Step> steps, List<Template> templates) {}

    /**
     * The second step.
     *
     * @param hostSuffix what follows the address in the host name, with a dot before it
     */
    public record Details(
            List<Step> steps,
            Template template,
            FormView form,
            String hostSuffix,
            List<Choice> languages,
            List<Choice> currencies) {}

    /**
     * The third step.
     *
     * @param wish what will be launched
     * @param fields what was typed, to be sent along
     * @param key makes the launch happen once, however often its button is pressed
     */
    public record Review(
            List<Step> steps,
            Template template,
            NewMarketplace wish,
            String url,
            Map<String, List<String>> fields,
            String key) {}

    /** What the page says of an address while it is typed. */
    public record AddressCheck(Optional<Slug.Fault> fault, String url) {}

    @GET
    @Operation(hidden = true)
    public Page choose() {
        return Page.of("operator/wizardTemplate.jte", new Choosing(steps(0), templates.all()));
    }

    @GET
    @Path("details")
    @Operation(hidden = true)
    public Response details(@QueryParam("template") @DefaultValue("") String code) {
        return templates
                .find(code)
                .map(template -> {
                    FormView form = FormView.empty()
                            .with("names.en", template.name().in("en"))
                            .with("names.zh-CN", template.name().in("zh-CN"))
                            .withAll("languages", template.languages())
                            .with("default", template.languages().get(0))
                            .with("currency", template.currency())
                            .with("admin.username", "admin");
                    return Response.ok(page(template, form)).build();
                })
                .orElseGet(
                        () -> Response.seeOther(URI.create("/operator/launch")).build());
    }

    /** Back from the review, with everything as it was typed. */
    @POST
    @Path("details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> typed) {
        FormView form = FormView.typed(typed);
        return templates
                .find(form.value("template"))
                .map(template -> Response.ok(page(template, form)).build())
                .orElseGet(
                        () -> Response.seeOther(URI.create("/operator/launch")).build());
    }

    @POST
    @Path("review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Page review(MultivaluedMap<String, String> typed) {
        FormView form = FormView.typed(typed);
        Template template = templates.require(form.value("template"));
        NewMarketplace wish = wish(form);
        try {
            launches.check(wish);
        } catch (Rejection e) {
            return page(
                    template, WordedRejection.onForm(form, e, shells.current().texts()));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(form.values());
        fields.remove("key");
        return Page.of(
                "operator/wizardReview.jte",
                new Review(
                        steps(2),
                        template,
                        wish,
                        hosts.urlOf(wish.slug()),
                        fields,
                        Ids.next().toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response launch(MultivaluedMap<String, String> typed) {
        FormView form = FormView.typed(typed);
        Template template = templates.require(form.value("template"));
        try {
            Launch launch = desk.launch(actor.get(), wish(form), form.value("key"));
            return Response.seeOther(URI.create("/operator/launches/" + launch.id()))
                    .build();
        } catch (Rejection e) {
            return Response.ok(page(
                            template,
                            WordedRejection.onForm(form, e, shells.current().texts())))
                    .build();
        }
    }

    /** Whether the address that is being typed can be had. */
    @GET
    @Path("address")
    @Operation(hidden = true)
    public Page address(@QueryParam("slug") @DefaultValue("") String slug) {
        return Page.of("operator/addressCheck.jte", new AddressCheck(marketplaces.faultOf(slug), hosts.urlOf(slug)));
    }

    private Page page(Template template, FormView form) {
        Shell shell = shells.current();
        String platform = hosts.platformUrl().replaceFirst("^https?://", "");
        return Page.of(
                "operator/wizardDetails.jte",
                new Details(
                        steps(1),
                        template,
                        form,
                        "." + platform,
                        Texts.LANGUAGES.stream()
                                .map(language -> Choice.of(language, shell.languageName(language)))
                                .toList(),
                        currencies(template, shell)));
    }

    private List<Step> steps(int current) {
        Shell shell = shells.current();
        return Step.wizard(
                current,
                shell.t("operator.wizard.template"),
                shell.t("operator.wizard.details"),
                shell.t("operator.wizard.review"),
                shell.t("operator.wizard.launch"));
    }

    private static List<Choice> currencies(Template template, Shell shell) {
        Locale locale = Locale.forLanguageTag(shell.language());
        return Stream.concat(Stream.of(template.currency()), CURRENCIES.stream())
                .distinct()
                .map(code -> Choice.of(
                        code, code + " · " + Currency.getInstance(code).getDisplayName(locale)))
                .toList();
    }

    private static NewMarketplace wish(FormView form) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : Texts.LANGUAGES) {
            if (!form.value("names." + language).isBlank()) {
                names.put(language, form.value("names." + language));
            }
        }
        return new NewMarketplace(
                form.value("template"),
                form.value("slug").strip().toLowerCase(Locale.ROOT),
                names,
                languages(form),
                form.value("currency"),
                new FirstAdmin(
                        form.value("admin.username").strip().toLowerCase(Locale.ROOT),
                        form.value("admin.email").strip(),
                        form.value("admin.firstName").strip(),
                        form.value("admin.lastName").strip(),
                        "",
                        true));
    }

    /** The chosen languages, the default one first. */
    private static List<String> languages(FormView form) {
        List<String> languages = new ArrayList<>(form.all("languages"));
        String first = form.value("default");
        if (languages.remove(first)) {
            languages.add(0, first);
        }
        return languages;
    }
}
