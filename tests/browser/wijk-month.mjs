// Closing a month of wijk-werken, at any width.
import { check, closePage, visit } from "./house.mjs";

/** The month before the day of every test. */
export const MONTH = "2026-04";

const main = (page) => page.locator("main");

/** The mediator checks a form, and the coordinator closes the month. */
export async function closeMonth(opstap, mode) {
  const mediator = await opstap.asRole("wijk-mediator", mode);
  await mediator.goto("/wijk");
  await main(mediator).locator("#forms .todo a").first().click();
  await main(mediator).getByRole("button", { name: "Uren en cheques kloppen" }).click();
  await check(mediator, { name: `wijk-form-checked-${mode}` });
  await closePage(mediator);

  const coordinator = await opstap.asRole("wijk-coordinator", mode);
  await visit(coordinator, `/wijk/months/${MONTH}`, { name: `wijk-month-${mode}` });
  const without = main(coordinator).locator("input[name=without]");
  if (await without.count() > 0) await without.check();
  await main(coordinator).getByRole("button", { name: "Sluit de maand voorgoed" }).click();
  await main(coordinator).getByText(/^Afgesloten op/).first().waitFor();
  await check(coordinator, { name: `wijk-month-closed-${mode}` });
  await closePage(coordinator);
}
