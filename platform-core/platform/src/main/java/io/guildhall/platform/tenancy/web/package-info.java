/** How a request finds its tenant. */
package io.guildhall.platform.tenancy.web;
