package io.guildhall.platform.membership.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.membership.Period;
import io.guildhall.platform.membership.Privilege;
import io.guildhall.platform.membership.TierTerms;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.CurrentMarketplace;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tiers in the tenant's console: a list of cards and one form. */
@Path("/console/tiers")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class TierPages {

    /** How many more privileges the form has room for than there are. */
    private static final int ROOM = 3;

    @Inject
    private Memberships memberships;

    @Inject
    private CurrentActor actor;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private Shells shells;

    /** All tiers, archived ones at the end. */
    public record TiersPage(List<TierView> tiers) {}

    /**
     * The form of one tier.
     *
     * @param tier nothing for a new one
     * @param privileges how many rows of privileges it shows
     */
    public record TierPage(
            Optional<TierView> tier, FormView form, List<Choice> periods, String currency, int privileges) {

        public String action() {
            return tier.map(known -> "/console/tiers/" + known.id()).orElse("/console/tiers");
        }
    }

    @GET
    @Operation(hidden = true)
    public Page list() {
        return Page.of("membership/tiers.jte", new TiersPage(memberships.tiers(true)));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page empty() {
        FormView form = FormView.empty().with("period", Period.YEAR).with("commissionPercent", "1");
        return Page.of("membership/tier.jte", page(Optional.empty(), form));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        TierView tier = memberships.tier(Ids.parse(id));
        return Page.of("membership/tier.jte", page(Optional.of(tier), filled(tier)));
    }

    @POST
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        try {
            TierTerms terms = terms(new Typed(form), null);
            memberships.create(actor.get(), terms);
            return Flash.success("membership.flash.created", name(terms)).redirect("/console/tiers");
        } catch (Rejection e) {
            return again(Optional.empty(), form, e);
        }
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        TierView tier = memberships.tier(Ids.parse(id));
        try {
            Typed typed = new Typed(form);
            TierTerms terms = terms(typed, tier.code());
            memberships.change(actor.get(), tier.id(), typed.version(), terms);
            return Flash.success("membership.flash.changed", name(terms)).redirect("/console/tiers");
        } catch (Rejection e) {
            return again(Optional.of(tier), form, e);
        }
    }

    @POST
    @Path("{id}/archive")
    @Operation(hidden = true)
    public Response archive(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID tier = Ids.parse(id);
        memberships.archive(actor.get(), tier, new Typed(form).version());
        return Flash.success("membership.flash.archived").redirect("/console/tiers");
    }

    @POST
    @Path("{id}/restore")
    @Operation(hidden = true)
    public Response restore(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID tier = Ids.parse(id);
        memberships.restore(actor.get(), tier, new Typed(form).version());
        return Flash.success("membership.flash.restored").redirect("/console/tiers");
    }

    private Response again(Optional<TierView> tier, MultivaluedMap<String, String> form, Rejection rejection) {
        FormView typed = WordedRejection.onForm(
                FormView.typed(form), rejection, shells.current().texts());
        return Response.status(422)
                .entity(Page.of("membership/tier.jte", page(tier, typed)))
                .build();
    }

    private TierPage page(Optional<TierView> tier, FormView form) {
        Shell shell = shells.current();
        List<Choice> periods = new ArrayList<>();
        for (Period period : Period.values()) {
            periods.add(Choice.of(
                    period.name(), shell.t("membership.period." + period.name().toLowerCase(Locale.ROOT))));
        }
        int known = tier.map(found -> found.terms().privileges().size()).orElse(0);
        return new TierPage(tier, form, periods, marketplace.get().currency(), known + ROOM);
    }

    private static FormView filled(TierView tier) {
        TierTerms terms = tier.terms();
        FormView form = FormView.empty()
                .with("code", terms.code())
                .with("price", terms.price().amount().stripTrailingZeros().toPlainString())
                .with("period", terms.period())
                .with("listingQuota", terms.listingQuota())
                .with("commissionPercent", terms.commissionPercent().toPlainString())
                .with("isDefault", terms.isDefault())
                .with("version", tier.version());
        for (String language : Texts.LANGUAGES) {
            form = form.with("name." + language, terms.name().byLanguage().get(language))
                    .with(
                            "description." + language,
                            terms.description().byLanguage().get(language));
            for (int index = 0; index < terms.privileges().size(); index++) {
                form = form.with(
                        "privilege." + index + "." + language,
                        terms.privileges().get(index).name().byLanguage().get(language));
            }
        }
        for (int index = 0; index < terms.privileges().size(); index++) {
            form = form.with(
                    "privilegeCode." + index, terms.privileges().get(index).code());
        }
        return form;
    }

    private TierTerms terms(Typed typed, String code) {
        java.math.BigDecimal price = typed.number("price");
        String period = typed.text("period");
        return new TierTerms(
                code == null ? typed.text("code") : code,
                typed.texts("name"),
                typed.texts("description"),
                price == null ? null : Money.of(price, marketplace.get().currency()),
                Period.MONTH.name().equals(period)
                        ? Period.MONTH
                        : Period.YEAR.name().equals(period) ? Period.YEAR : null,
                typed.whole("listingQuota"),
                typed.number("commissionPercent"),
                privileges(typed),
                typed.isOn("isDefault"));
    }

    /** The rows with a name; a new one gets a code made of its English name or its place. */
    private static List<Privilege> privileges(Typed typed) {
        List<Privilege> privileges = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            var name = typed.texts("privilege." + index);
            if (!Localized.isEmpty(name)) {
                String code = typed.text("privilegeCode." + index);
                privileges.add(new Privilege(code == null || code.isEmpty() ? code(name.in("en"), index) : code, name));
            }
        }
        return privileges;
    }

    private static String code(String english, int index) {
        String code =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.length() < 3 ? "privilege-" + (index + 1) : code.substring(0, Math.min(code.length(), 60));
    }

    private String name(TierTerms terms) {
        return shells.current().t(terms.name());
    }
}
