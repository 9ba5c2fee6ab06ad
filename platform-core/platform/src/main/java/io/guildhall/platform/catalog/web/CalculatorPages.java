package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Calculators;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The calculations of the industry as pages. The address holds the inputs, so that a result can be sent to somebody. */
@Path("calculators")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class CalculatorPages {

    @Inject
    private Calculators calculators;

    @Inject
    private Shells shells;

    @Context
    private UriInfo address;

    /** All calculations there are. */
    public record CalculatorsPage(List<Tool> tools) {}

    /** A calculation to go to. */
    public record Tool(LocalizedText name, String href) {}

    /**
     * A calculation with what it was given.
     *
     * @param results empty where the inputs are refused
     */
    public record CalculatorPage(LocalizedText name, String href, InputForm asked, List<CalculatorResult> results) {}

    @GET
    @Operation(hidden = true)
    public Page list() {
        return Page.of(
                "catalog/calculators.jte",
                new CalculatorsPage(calculators.all().stream()
                        .map(each -> new Tool(each.name(), href(each)))
                        .toList()));
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Page calculator(@PathParam("code") String code) {
        Calculator calculator = calculators.require(code);
        Shell shell = shells.current();
        InputForm asked = InputForm.of(calculator.inputs(), calculator.example(), address.getQueryParameters(), shell);
        List<CalculatorResult> results = List.of();
        try {
            results = CalculatorResult.all(calculator, calculators.run(code, asked.inputs(), shell.language()), shell);
        } catch (Rejection refused) {
            asked = asked.with(asked.form().reject(refused));
        }
        return Page.of(
                "catalog/calculator.jte", new CalculatorPage(calculator.name(), href(calculator), asked, results));
    }

    static String href(Calculator calculator) {
        return "/calculators/" + calculator.code();
    }
}
