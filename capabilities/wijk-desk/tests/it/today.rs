//! The day of the mediator: counts that are right, links to the thing itself.

use crate::kit::{House, WORK, sheet, small};

/// The number that stands before a title, by the id of the list.
fn count_of(body: &str, id: &str) -> Option<i64> {
    let list = body.split(&format!("<li class=\"card\" id=\"{id}\">")).nth(1)?;
    let title = list.split("</h2>").next()?.rsplit("<h2>").next()?;
    title.trim().split(' ').next()?.parse().ok()
}

testkit::on_both_engines! { crate::kit();

async fn a_day_without_anything_says_so(world: World) {
    let house = House::new(&world).await;
    let page = world.get(&house.mieke, "/wijk").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Niets dat vandaag aandacht vraagt"), "{}", page.body);
    assert!(!page.body.contains("/wijk/import"), "a mediator brings nothing in");
    assert!(world.get(&house.carl, "/wijk").await.body.contains("/wijk/import"));
    let elsewhere = world.organisation("Ander huis", "partner").await;
    let other = world.person("Els", kernel::Role::WijkMediator, elsewhere).await;
    assert_eq!(world.get(&other, "/wijk").await.status, 404);
}

async fn each_list_counts_what_is_there_and_leads_to_it(world: World) {
    let house = House::new(&world).await;
    let mut sheets = small();
    let days: Vec<String> = (1..=7).map(|n| format!("{n:02}/05/2026")).collect();
    let mut work = vec![vec!["7", "31", "A4", "Deinze", "10/04/2026", "8:30", "11:00", "4"]];
    for on in &days {
        // Fifty-six hours of sixty this month.
        work.push(vec!["8", "32", "A2", "9820", on, "8:00", "16:00", ""]);
    }
    sheets[2].1 = sheet(WORK, &work);
    assert_eq!(house.import(&sheets, &[]).await.status, 303);
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    store::execute!(tx, "update work_form set status = 'handed-in', handed_in_on = '2026-05-04' where month = '2026-04'").unwrap();
    store::execute!(tx, "update work_performance set disputed_at = 1 where on_day = '2026-05-02'").unwrap();
    store::execute!(tx, "update work_request set status = 'new' where number = 1").unwrap();
    tx.finish().await.unwrap();
    let page = world.get(&house.mieke, "/wijk").await;
    assert_eq!(count_of(&page.body, "forms"), Some(1), "{}", page.body);
    assert_eq!(count_of(&page.body, "disputed"), Some(1));
    assert_eq!(count_of(&page.body, "near"), Some(1));
    assert_eq!(count_of(&page.body, "check"), Some(1));
    // Both began in January: the talk of each month is due.
    assert_eq!(count_of(&page.body, "talks"), Some(2));
    assert_eq!(count_of(&page.body, "bank"), None, "nothing there, no list");
    assert!(page.body.contains("Nog 4 uren deze maand."), "{}", page.body);
    let links: Vec<&str> = page.body.split("<div><a href=\"").skip(1).map(|part| part.split('"').next().unwrap()).collect();
    assert!(links.len() >= 6, "{links:?}");
    for link in links {
        assert_eq!(world.get(&house.mieke, link).await.status, 200, "{link}");
    }
}

}
