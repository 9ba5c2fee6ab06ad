package io.guildhall.platform.identity;

import java.util.List;

/** The roles people have; the same names in Keycloak, in annotations and in tokens. */
public final class Roles {

    /** Runs the platform; exists in the operators' realm only. */
    public static final String OPERATOR = "operator";

    /** Runs one marketplace. */
    public static final String TENANT_ADMIN = "tenant-admin";

    /** Runs one member company's account. */
    public static final String COMPANY_ADMIN = "company-admin";

    public static final String BUYER = "buyer";
    public static final String SELLER = "seller";
    public static final String APPROVER = "approver";
    public static final String FINANCE = "finance";
    public static final String WAREHOUSE = "warehouse";

    /** Held by everyone who is signed in; given by the server, never by Keycloak. */
    public static final String SIGNED_IN = "signed-in";

    /** Held by everyone who belongs to a company; given by the server, never by Keycloak. */
    public static final String MEMBER = "member";

    /** The roles a company admin may give. */
    public static final List<String> OF_A_COMPANY = List.of(COMPANY_ADMIN, BUYER, SELLER, APPROVER, FINANCE, WAREHOUSE);

    /** The roles a marketplace's realm knows. */
    public static final List<String> OF_A_MARKETPLACE =
            List.of(TENANT_ADMIN, COMPANY_ADMIN, BUYER, SELLER, APPROVER, FINANCE, WAREHOUSE);

    private Roles() {}
}
