package io.guildhall.platform.service.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.service.ServiceSales;
import io.guildhall.platform.service.ServiceTerms;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.service.ServiceWords;
import io.guildhall.platform.service.Services;
import io.guildhall.platform.shared.Ids;
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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The value-added services in the tenant's console. */
@Path("/console/services")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ServicePages {

    /** Units a service is usually sold by; a service keeps another one it came with. */
    private static final List<String> UNITS =
            List.of("ORDER", "P1", "TNE", "KGM", "TNE-DAY", "H87", "HUR", "DAY", "MTR", "MTK", "MTQ");

    @Inject
    private Services services;

    @Inject
    private Instance<ServiceSales> sales;

    @Inject
    private CurrentActor actor;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private Shells shells;

    /**
     * All services, on sale or not.
     *
     * @param sold what was booked of them lately, by code
     */
    public record ServicesPage(List<ServiceView> services, Map<String, ServiceSales.Sold> sold) {

        public Optional<ServiceSales.Sold> soldOf(ServiceView service) {
            return Optional.ofNullable(sold.get(service.code()));
        }
    }

    /** The form of one service. */
    public record ServicePage(ServiceView service, FormView form, List<Choice> units, String currency) {}

    @GET
    @Operation(hidden = true)
    public Page list() {
        return Page.of("service/services.jte", new ServicesPage(services.list(true), sold()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        ServiceView service = services.view(Ids.parse(id));
        return Page.of("service/service.jte", page(service, filled(service)));
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ServiceView service = services.view(Ids.parse(id));
        try {
            Typed typed = new Typed(form);
            BigDecimal price = typed.number("price");
            ServiceTerms terms = new ServiceTerms(
                    typed.texts("name"),
                    typed.texts("description"),
                    price == null ? null : Money.of(price, marketplace.get().currency()),
                    typed.text("unit"),
                    typed.isOn("enabled"));
            services.change(actor.get(), service.id(), typed.version(), terms);
            return Flash.success("service.flash.changed", shells.current().t(terms.name()))
                    .redirect("/console/services");
        } catch (Rejection e) {
            FormView typed = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(422)
                    .entity(Page.of("service/service.jte", page(service, typed)))
                    .build();
        }
    }

    @POST
    @Path("{id}/enabled")
    @Operation(hidden = true)
    public Response setEnabled(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        ServiceView service = services.view(Ids.parse(id));
        services.setEnabled(actor.get(), service.id(), typed.version(), typed.isOn("enabled"));
        return Flash.success(
                        typed.isOn("enabled") ? "service.flash.enabled" : "service.flash.disabled",
                        shells.current().t(service.terms().name()))
                .redirect("/console/services");
    }

    private Map<String, ServiceSales.Sold> sold() {
        return sales.stream()
                .flatMap(each -> each.lately().stream())
                .collect(Collectors.toMap(ServiceSales.Sold::code, Function.identity()));
    }

    private ServicePage page(ServiceView service, FormView form) {
        Shell shell = shells.current();
        List<String> codes = new ArrayList<>(UNITS);
        if (!codes.contains(service.terms().unit())) {
            codes.add(service.terms().unit());
        }
        List<Choice> units = codes.stream()
                .map(code -> Choice.of(code, ServiceWords.unit(shell, code)))
                .toList();
        return new ServicePage(service, form, units, marketplace.get().currency());
    }

    private static FormView filled(ServiceView service) {
        ServiceTerms terms = service.terms();
        FormView form = FormView.empty()
                .with("price", terms.price().amount().stripTrailingZeros().toPlainString())
                .with("unit", terms.unit())
                .with("enabled", terms.enabled())
                .with("version", service.version());
        for (String language : Texts.LANGUAGES) {
            form = form.with("name." + language, terms.name().byLanguage().get(language))
                    .with(
                            "description." + language,
                            terms.description().byLanguage().get(language));
        }
        return form;
    }
}
