namespace RiskPlanner.Architecture.Tests;

public class ArrowTests
{
    [Fact]
    public void Arrows_point_down_only() => Assert.Empty(House.Forbidden(House.Arrows(Repository.Root)));

    [Fact]
    public void The_arrows_are_really_read() =>
        Assert.Contains(("Emulator", "Simulation"), House.Arrows(Repository.Root));

    [Fact]
    public void An_arrow_that_points_up_is_caught()
    {
        using var house = new TemporaryHouse();
        house.Add("Simulation", "../RiskPlanner.Emulator/RiskPlanner.Emulator.csproj");

        Assert.Equal(["Simulation -> Emulator"], House.Forbidden(House.Arrows(house.Root)));
    }

    [Fact]
    public void A_room_that_nobody_has_drawn_is_caught()
    {
        using var house = new TemporaryHouse();
        house.Add("Helpers", "../RiskPlanner.Model/RiskPlanner.Model.csproj");

        Assert.Equal(["Helpers -> Model"], House.Forbidden(House.Arrows(house.Root)));
    }
}
