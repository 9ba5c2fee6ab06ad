/** Companies, suppliers and people for programs. */
package io.guildhall.platform.company.rest;
