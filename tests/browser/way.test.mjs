// The way of one participant, on a phone, in Dutch, by the buttons and words that people see.
import assert from "node:assert/strict";

import { check, closePage, house, test } from "./house.mjs";

const opstap = house();

const NAME = "Joris Molenaar";
const MET = "Over vroeger, toen hij meubels maakte.";
const DREAM = "Ik wil weer met hout werken";
const STEP = "Samen gaan kijken in de fietsenmakerij";
const NEXT = "Een halve dag meehelpen";
const HOME = "Joris toonde zijn houtwerk. De kachel werkt weer.";
const HARD = "Slecht nieuws van de huisbaas, dagen niet buiten geweest.";

const press = (page, name) => page.locator("main").getByRole("button", { name }).first().click();
const follow = (page, name) => page.locator("main").getByRole("link", { name }).first().click();
const tab = (page, name) => page.locator("nav.tabs").getByRole("link", { name, exact: true }).click();
const pick = (page, group, words) => page.getByRole("group", { name: group }).getByRole("radio", { name: words }).click();
const says = (page, words) => page.locator("main").getByText(words).first().waitFor();

test("from the market square to a first success, a hard week, and a plan on paper", async () => {
  const coach = await opstap.asRole("coach", "phone");

  // A first meeting: a nickname and a place, nothing more.
  await coach.goto("/today");
  await coach.locator("nav.bottom-bar").getByRole("link", { name: "Op pad" }).click();
  await coach.getByLabel("Naam of bijnaam").fill("Blauwe Muts");
  await coach.getByLabel("Waar?").fill("Marktplein, Deinze");
  await coach.getByLabel("Waarover praatten jullie?").fill(MET);
  await press(coach, "Bewaar ontmoeting");
  await says(coach, "Blauwe Muts");
  await check(coach, { name: "way-1-met" });

  // Later the same person gets a name; the note of the market stays.
  await follow(coach, "Blauwe Muts");
  const file = new URL(coach.url()).pathname;
  await tab(coach, "Persoon");
  await follow(coach, "Wijzig");
  await coach.getByLabel("Voornaam").fill("Joris");
  await coach.getByLabel("Familienaam").fill("Molenaar");
  await press(coach, "Bewaar");
  await coach.getByRole("heading", { level: 1, name: NAME }).waitFor();
  assert.ok(new URL(coach.url()).pathname.startsWith(file), "it is the same file");
  await check(coach, { name: "way-2-named" });

  // The coach passes him on, with his agreement; nothing is typed again.
  await coach.locator("nav.bottom-bar, nav.side").getByRole("link", { name: "Op pad" }).filter({ visible: true }).first().click();
  await coach.locator(`main a[href='/refer?from=${file.split("/")[2]}']`).click();
  await says(coach, NAME);
  await coach.getByLabel("In eigen woorden").fill(DREAM);
  await pick(coach, "Antwoord", "Ja, dat zei de persoon");
  await press(coach, "Verstuur");
  await says(coach, /kwam aan|aangemeld|verstuurd|ontvangen|bedankt|dank/i);
  await check(coach, { name: "way-3-referred" });

  // The coordinator says welcome, and starts the way with a fixed coach.
  const coordinator = await opstap.asRole("coordinator", "phone");
  await coordinator.goto("/triage");
  await follow(coordinator, NAME);
  await says(coordinator, DREAM);
  await coordinator.getByText("Zeg welkom", { exact: true }).first().click();
  await coordinator.locator("#decide-accept").getByRole("button").click();
  await follow(coordinator, /vaste coach|coach/i);
  await pick(coordinator, "Vaste coach", /Sofie Dageraad/);
  await pick(coordinator, "Waarop eerst?", "Alle levensdomeinen");
  await pick(coordinator, "Hoe vaak samen?", /elke week of twee/);
  await press(coordinator, "Start samen");
  // Sofie has no place left; she takes him on all the same.
  await says(coordinator, "Deze coach zit vol.");
  await check(coordinator, { status: 422, name: "way-4-full" });
  await coordinator.getByRole("checkbox", { name: "De coach zit vol, en neemt dit er toch bij" }).check();
  await press(coordinator, "Start samen");
  await says(coordinator, "De vaste coach is gekozen.");
  await check(coordinator, { name: "way-4-started" });
  await closePage(coordinator);

  // A goal in his own words, a small step, and it works out.
  await coach.goto("/participants");
  await coach.getByLabel("Naam", { exact: true }).fill("molenaar jor");
  await press(coach, "Toon");
  await follow(coach, NAME);
  await tab(coach, "Stappen");
  await follow(coach, "Nieuw doel");
  await coach.getByLabel("Wat wil Joris?").fill(DREAM);
  await press(coach, "Bewaar doel");
  // The goal leads to its first step by itself.
  await says(coach, "Doel bewaard. Wat is de eerste kleine stap?");
  await coach.getByLabel("Welke kleine stap?").fill(STEP);
  await pick(coach, "Wat helpt daarbij?", "iemand gaat mee");
  await press(coach, "Bewaar stap");
  await coach.getByRole("heading", { name: STEP }).waitFor();
  await press(coach, "Gelukt");
  await coach.getByRole("heading", { name: `Gelukt: ${STEP}` }).waitFor();
  await check(coach, { name: "way-5-success" });
  await coach.getByLabel("En wat is de volgende kleine stap?").fill(NEXT);
  await coach.getByLabel("Wat lukte er?").fill("Hij stelde zelf drie vragen.");
  await coach.locator("#celebrate").getByRole("button", { name: "Bewaar" }).click();
  await coach.getByRole("heading", { name: NEXT }).waitFor();
  await says(coach, "Hij stelde zelf drie vragen.");

  await coach.goto(`${file}/plan`);
  await coach.getByText(NEXT).first().waitFor();

  // A note after a home visit, and a hard week.
  await coach.goto(file);
  await tab(coach, "Overzicht");
  await pick(coach, "Wat was het?", "Huisbezoek");
  await coach.getByLabel("Wat ging goed? Wat is nodig?").fill(HOME);
  await press(coach, "Bewaar notitie");
  await says(coach, "De notitie is bewaard.");
  await tab(coach, "Overzicht");
  await follow(coach, "Moeilijke week");
  await coach.getByLabel("Wat gebeurde er?").fill(HARD);
  await coach.getByLabel("Wat helpt?").fill("Samen bellen met de huurdersbond");
  await press(coach, "Bewaar");
  await says(coach, "Bewaard. Bekijk samen de stappen en maak ze kleiner.");
  await check(coach, { name: "way-6-hard-week" });

  // The timeline tells all of it; the coach and the place are still his.
  await tab(coach, "Tijdlijn");
  const story = await coach.locator("section.timeline").innerText();
  for (const part of [`Stap gelukt: ${STEP}`, HOME, "Moeilijke week", HARD, MET]) {
    assert.ok(story.includes(part), `the timeline tells "${part}":\n${story}`);
  }
  await check(coach, { name: "way-7-timeline" });
  await tab(coach, "Overzicht");
  assert.match(await coach.locator("main").innerText(), /Sofie Dageraad\s+Vaste coach/);

  // His plan, on the screen and on paper: what worked out stays, the steps to come wait for him.
  const response = await coach.goto(`${file}/plan`);
  assert.equal(response.status(), 200);
  const plan = await coach.locator("main").innerText();
  for (const part of ["Dag Joris", STEP, "Sofie"]) assert.ok(plan.includes(part), `the plan says "${part}":\n${plan}`);
  assert.doesNotMatch(plan, /cliënt|dossier|probleem|Slecht nieuws/i);
  await check(coach, { name: "way-8-plan" });
  const paper = await coach.request.get(`${file}/plan.pdf`);
  assert.equal(paper.status(), 200);
  assert.match(paper.headers()["content-type"], /^application\/pdf/);
  assert.equal((await paper.body()).subarray(0, 5).toString(), "%PDF-");
  await closePage(coach);
});

test("the first meeting stands in the timeline, also once the person has a name", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto("/outreach");
  await coach.getByLabel("Naam of bijnaam").fill("Groene Sjaal");
  await coach.getByLabel("Waar?").fill("Het park");
  await coach.getByLabel("Waarover praatten jullie?").fill("Over de hond die weg is.");
  await press(coach, "Bewaar ontmoeting");
  await follow(coach, "Groene Sjaal");
  await tab(coach, "Tijdlijn");
  const story = coach.locator("section.timeline");
  assert.match(await story.innerText(), /Het park[\s\S]*Over de hond die weg is\./);

  await tab(coach, "Persoon");
  await follow(coach, "Wijzig");
  await coach.getByLabel("Voornaam").fill("Rosa");
  await press(coach, "Bewaar");
  await coach.getByRole("heading", { level: 1, name: "Rosa" }).waitFor();
  await tab(coach, "Tijdlijn");
  assert.match(await story.innerText(), /Over de hond die weg is\./);
  const filter = (name) => coach.locator("nav.filter").getByRole("link", { name }).click();
  await filter("Contact");
  assert.match(await story.innerText(), /Over de hond die weg is\./, "a first meeting is a contact");
  await filter("Stappen");
  assert.doesNotMatch(await coach.locator("main").innerText(), /Over de hond die weg is\./);
  await closePage(coach);
});
