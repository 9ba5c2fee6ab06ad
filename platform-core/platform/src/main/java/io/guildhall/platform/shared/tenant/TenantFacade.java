package io.guildhall.platform.shared.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The public face of a feature: a method per use case, each one transaction inside the current tenant. */
@Stereotype
@ApplicationScoped
@Transactional
@InTenant
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TenantFacade {}
