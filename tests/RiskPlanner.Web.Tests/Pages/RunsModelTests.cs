using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class RunsModelTests
{
    private readonly InMemoryRunStore _store = new();

    [Fact]
    public async Task A_page_has_its_part_of_the_runs()
    {
        Fill(45);
        var model = new RunsModel(_store);

        await model.LoadAsync(2);

        Assert.Equal((2, 3, 45), (model.Page, model.Pages, model.Total));
        Assert.Equal((25, 6), (model.Runs[0].Id, model.Runs[^1].Id));
    }

    [Theory]
    [InlineData(99, 3)]
    [InlineData(-1, 1)]
    public async Task A_page_that_is_not_there_is_the_nearest(int asked, int shown)
    {
        Fill(45);
        var model = new RunsModel(_store);

        await model.LoadAsync(asked);

        Assert.Equal(shown, model.Page);
        Assert.NotEmpty(model.Runs);
    }

    [Fact]
    public async Task A_new_state_takes_the_place_of_the_old_without_reading()
    {
        Fill(2);
        var model = new RunsModel(_store);
        await model.LoadAsync(1);

        var mustRead = model.Take(model.Runs[1] with { State = RunState.Running });

        Assert.False(mustRead);
        Assert.Equal(RunState.Running, model.Runs[1].State);
    }

    [Fact]
    public async Task A_new_run_matters_to_the_first_page_only()
    {
        Fill(45);
        var model = new RunsModel(_store);

        await model.LoadAsync(1);
        Assert.True(model.Take(Some.Run() with { Id = 46 }));

        await model.LoadAsync(2);
        Assert.False(model.Take(Some.Run() with { Id = 46 }));
    }

    private void Fill(int count)
    {
        for (var number = 0; number < count; number++) _store.Add(Some.Run());
    }
}
