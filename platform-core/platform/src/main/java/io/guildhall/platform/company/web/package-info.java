/** Registration, the workbench's own pages, suppliers, and companies in the tenant's console. */
package io.guildhall.platform.company.web;
