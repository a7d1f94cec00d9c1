using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Printing;

public class BrowserSearchTests
{
    [UnixFact]
    public void A_browser_on_the_path_is_found() =>
        Assert.Equal("/somewhere/google-chrome", SearchIn([("PATH", "/elsewhere:/somewhere")], "/somewhere/google-chrome").Find());

    [UnixFact]
    public void A_browser_in_a_usual_place_is_found_without_a_path() =>
        Assert.Equal("/opt/google/chrome/chrome", SearchIn([], "/opt/google/chrome/chrome").Find());

    [UnixFact]
    public void The_browser_that_the_environment_names_comes_first() => Assert.Equal(
        "/mine/browser",
        SearchIn([(BrowserSearch.Variable, "/mine/browser"), ("PATH", "/usr/bin")], "/mine/browser", "/usr/bin/chromium").Find());

    [Fact]
    public void No_other_is_taken_when_the_named_one_is_missing()
    {
        var search = SearchIn([(BrowserSearch.Variable, "/mine/browser")], "/usr/bin/chromium");

        Assert.Null(search.Find());
        Assert.Contains("names '/mine/browser'", search.WhatToInstall);
    }

    [Fact]
    public void Without_any_the_answer_says_what_to_install() =>
        Assert.Contains("apt install chromium", SearchIn([]).WhatToInstall);

    private static BrowserSearch SearchIn((string Name, string Value)[] environment, params string[] files) => new(
        name => environment.FirstOrDefault(variable => variable.Name == name).Value,
        path => files.Contains(path.Replace('\\', '/')));
}
