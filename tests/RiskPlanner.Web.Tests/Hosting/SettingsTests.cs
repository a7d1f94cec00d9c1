using Microsoft.Extensions.Configuration;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Layout;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("http://[::1]:5080")]
    public void Addresses_of_this_machine_are_listened_on(string url) => Assert.True(ListeningAddress.Check(url).IsLoopback);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.1.2:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("5080")]
    public void Other_addresses_are_refused_with_a_reason(string url)
    {
        var refused = Assert.Throws<SettingRefusedException>(() => ListeningAddress.Check(url));

        Assert.Contains(url, refused.Message, StringComparison.Ordinal);
        Assert.Contains(ListeningAddress.Default, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "/here/data")]
    [InlineData("mine", "/here/mine")]
    [InlineData("/elsewhere", "/elsewhere")]
    public void The_data_folder_is_relative_to_the_callers(string? asked, string folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DataFolder.Setting, asked)]).Build();

        Assert.Equal(folder, DataFolder.From(settings, "/here").Path);
    }

    [Theory]
    [InlineData("", "", "page")]
    [InlineData("plans?x=1#y", "plans", "page")]
    [InlineData("plans/payroll", "plans", "true")]
    [InlineData("plans/payroll", "", null)]
    [InlineData("plansandmore", "plans", null)]
    public void The_navigation_says_where_you_are(string address, string entry, string? current) =>
        Assert.Equal(current, new NavigationEntry("x", entry).Current(address));
}
